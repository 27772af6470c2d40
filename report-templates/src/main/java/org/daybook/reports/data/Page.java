package org.daybook.reports.data;

/** A page of the layout with its sentence. */
public record Page(String id, String subject, Sentence sentence) {}

package org.daybook.reports.data;

import org.daybook.reports.text.Format;

/** A column of a block, its label in the report's language. */
public record Column(String id, String label, Format format) {}

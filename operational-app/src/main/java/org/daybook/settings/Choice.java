package org.daybook.settings;

/** Something to choose from a list, with its name in the reader's language. */
public record Choice(long id, String code, String name) {}

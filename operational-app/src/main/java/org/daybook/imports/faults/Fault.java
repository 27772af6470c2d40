package org.daybook.imports.faults;

/** One thing that is wrong: the line of the file, the field, and a sentence with what to do. */
public record Fault(long line, String field, String sentence) {}

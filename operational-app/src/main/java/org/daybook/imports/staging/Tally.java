package org.daybook.imports.staging;

/** How many documents there are, and what becomes of them: new, the same as in the shop, or faulty. */
public record Tally(
        long documents, long orders, long fresh, long same, long sameLines, long faulty, long faultyLines) {}

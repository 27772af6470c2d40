package org.daybook.reports.data;

/** A strip over the page: why its figures are not final, or why there are none. */
public record Stamp(Kind kind, String title, String first, String second) {

    /** Each kind has its colours in the house style. */
    public enum Kind {
        PROVISIONAL,
        TO_DATE,
        NO_DATA
    }
}

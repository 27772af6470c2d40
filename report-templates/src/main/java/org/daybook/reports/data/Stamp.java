package org.daybook.reports.data;

import java.util.Set;

/** A strip over the page: why its figures are not final, or why there are none; {@code metrics} are the headlines concerned. */
public record Stamp(Kind kind, String title, String first, String second, Set<String> metrics) {

    /** Each kind has its colours in the house style. */
    public enum Kind {
        PROVISIONAL,
        TO_DATE,
        NO_DATA
    }
}

package org.daybook.reports.data;

import java.util.List;

/** A row of a block; its line says how it stands out. */
public record Row(Line line, List<Cell> cells) {

    /** OTHER gathers what is not listed, RESULT is a sum on the way, TOTAL the query's own total. */
    public enum Line {
        DETAIL,
        OTHER,
        RESULT,
        TOTAL
    }
}

package org.daybook.reports.definition;

/** The forms of block that the house style knows. */
public enum BlockType {
    CARDS,
    STRIP,
    TABLE,
    STATEMENT,
    GRID,
    LIST,
    LINE,
    COLUMNS,
    BARS,
    STACKED,
    WATERFALL,
    PARETO,
    PROOF;

    public boolean isChart() {
        return this == LINE
                || this == COLUMNS
                || this == BARS
                || this == STACKED
                || this == WATERFALL
                || this == PARETO;
    }
}

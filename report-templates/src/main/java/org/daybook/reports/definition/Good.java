package org.daybook.reports.definition;

/** Which direction of change is good; ROW leaves it to the query's column {@code good}. */
public enum Good {
    UP,
    DOWN,
    NONE,
    ROW
}

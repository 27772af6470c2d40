package org.daybook.reports.text;

/** How a value is printed; the value itself keeps its full precision. */
public enum Format {
    TEXT,
    MONEY,
    COUNT,
    QUANTITY,
    DECIMAL,
    PERCENT,
    HUNDREDTHS,
    CHANGE,
    POINTS,
    SIGNED,
    DATE;

    public boolean isNumber() {
        return this != TEXT && this != DATE;
    }
}

package org.daybook.imports.values;

/** The order in which a date in numbers is written. */
public enum DateOrder {
    YEAR_MONTH_DAY("yyyy-MM-dd"),
    DAY_MONTH_YEAR("dd/MM/yyyy"),
    MONTH_DAY_YEAR("MM/dd/yyyy");

    final String pattern;

    DateOrder(String pattern) {
        this.pattern = pattern;
    }

    public String pattern() {
        return pattern;
    }
}

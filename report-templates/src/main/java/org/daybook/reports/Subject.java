package org.daybook.reports;

/** What a report is about: lists of reports are grouped by it, in this order. */
public enum Subject {
    SALES,
    PROFIT,
    CUSTOMERS,
    STOCK,
    FINANCE,
    DATA
}

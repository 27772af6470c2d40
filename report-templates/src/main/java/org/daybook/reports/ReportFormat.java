package org.daybook.reports;

/** The forms in which a rendered report leaves; all are made from the same data. */
public enum ReportFormat {
    PDF,
    XLSX,
    CSV,
    HTML
}

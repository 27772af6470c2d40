/** The forms of a report: PDF through JasperReports, XLSX, CSV and HTML, all from one {@code ReportData}. */
@NullMarked
package org.daybook.reports.output;

import org.jspecify.annotations.NullMarked;

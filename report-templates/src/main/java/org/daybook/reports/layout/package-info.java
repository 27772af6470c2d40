/** Page layout: the house blocks as JasperReports designs, compiled when the project is built. */
@NullMarked
package org.daybook.reports.layout;

import org.jspecify.annotations.NullMarked;

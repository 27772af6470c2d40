/** Charts in the house style, as vector graphics on the page. */
@NullMarked
package org.daybook.reports.chart;

import org.jspecify.annotations.NullMarked;

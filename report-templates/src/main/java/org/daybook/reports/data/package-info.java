/** The one model of a rendered report: every form of output is made from it, so that all show the same numbers. */
@NullMarked
package org.daybook.reports.data;

import org.jspecify.annotations.NullMarked;

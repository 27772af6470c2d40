/** Rows of any number within a bounded memory. */
@NullMarked
package org.daybook.reports.rows;

import org.jspecify.annotations.NullMarked;

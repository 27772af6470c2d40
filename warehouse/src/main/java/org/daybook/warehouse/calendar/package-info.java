/** Public holidays and the days worked for them, a file for each year. */
@NullMarked
package org.daybook.warehouse.calendar;

import org.jspecify.annotations.NullMarked;

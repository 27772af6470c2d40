/** When something recurs: which instants, each for which period of business days. */
@NullMarked
package org.daybook.scheduler.timetable;

import org.jspecify.annotations.NullMarked;

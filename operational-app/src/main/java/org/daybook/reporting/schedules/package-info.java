/** What runs by itself, when, and for whom. */
@NullMarked
package org.daybook.reporting.schedules;

import org.jspecify.annotations.NullMarked;

/** Pages on which people say what runs by itself, and for whom. */
@NullMarked
package org.daybook.reporting.web.schedules;

import org.jspecify.annotations.NullMarked;

/** What runs by itself, when, and for whom. */
@NamedInterface("schedules")
@NullMarked
package org.daybook.reporting.schedules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

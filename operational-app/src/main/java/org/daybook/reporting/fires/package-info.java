/** Each run of a schedule: planned once, done by one program at a time, and late in sight of everybody. */
@NullMarked
package org.daybook.reporting.fires;

import org.jspecify.annotations.NullMarked;

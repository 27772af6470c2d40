/** The beat of the scheduler, in programs that run on. */
@NullMarked
package org.daybook.reporting.beat;

import org.jspecify.annotations.NullMarked;

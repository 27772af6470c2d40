/** What runs when; now: one load at a time, as a child process. */
@NullMarked
package org.daybook.scheduler;

import org.jspecify.annotations.NullMarked;

/** Values and types of the sandbox as Arrow has them. */
@NullMarked
package org.daybook.analytics.flight.arrow;

import org.jspecify.annotations.NullMarked;

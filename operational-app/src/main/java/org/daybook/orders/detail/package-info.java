/** One order with all that belongs to it, to be read. */
@NullMarked
package org.daybook.orders.detail;

import org.jspecify.annotations.NullMarked;

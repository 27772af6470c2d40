/** One order with all that belongs to it, to be read. */
@NamedInterface("detail")
@NullMarked
package org.daybook.orders.detail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** A line of a live order, and what its shipments and returns draw from it. */
@NamedInterface("lines")
@NullMarked
package org.daybook.orders.lines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

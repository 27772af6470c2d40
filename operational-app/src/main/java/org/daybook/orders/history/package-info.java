/** An imported past: documents and orders that were settled before the shop was ours. */
@NamedInterface("history")
@NullMarked
package org.daybook.orders.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

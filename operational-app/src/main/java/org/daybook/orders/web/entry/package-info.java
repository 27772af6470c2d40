/** Entering an order: what was typed so far, what it comes to, and what stands in its way. */
@NullMarked
package org.daybook.orders.web.entry;

import org.jspecify.annotations.NullMarked;

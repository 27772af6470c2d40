/** Customers with what they ordered and owe, to be read. */
@NullMarked
package org.daybook.orders.buyers;

import org.jspecify.annotations.NullMarked;

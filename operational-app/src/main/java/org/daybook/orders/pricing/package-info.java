/** What an order costs: discounts, freight and tax of its lines, to the cent, in the order of the accounting rules. */
@NamedInterface("pricing")
@NullMarked
package org.daybook.orders.pricing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

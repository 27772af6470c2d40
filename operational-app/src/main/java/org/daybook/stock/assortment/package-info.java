/** The products of the shop with what of them is free: searched, filtered, sorted and paged by the database. */
@NamedInterface("assortment")
@NullMarked
package org.daybook.stock.assortment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

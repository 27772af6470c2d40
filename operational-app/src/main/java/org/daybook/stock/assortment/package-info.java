/** The products of the shop with what of them is free: searched, filtered, sorted and paged by the database. */
@NullMarked
package org.daybook.stock.assortment;

import org.jspecify.annotations.NullMarked;

/** Orders as a list: searched, filtered, sorted and paged by the database. */
@NamedInterface("list")
@NullMarked
package org.daybook.orders.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

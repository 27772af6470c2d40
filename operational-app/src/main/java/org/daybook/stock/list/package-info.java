/** What lies where, how it moved and what runs low: searched, filtered, sorted and paged by the database. */
@NamedInterface("list")
@NullMarked
package org.daybook.stock.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

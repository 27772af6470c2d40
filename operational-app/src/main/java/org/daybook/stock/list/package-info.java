/** What lies where, how it moved and what runs low: searched, filtered, sorted and paged by the database. */
@NullMarked
package org.daybook.stock.list;

import org.jspecify.annotations.NullMarked;

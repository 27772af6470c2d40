/** Orders as a list: searched, filtered, sorted and paged by the database. */
@NullMarked
package org.daybook.orders.list;

import org.jspecify.annotations.NullMarked;

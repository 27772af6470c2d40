/** Live orders as they stand in the database, and how they move on. */
@NullMarked
package org.daybook.orders.book;

import org.jspecify.annotations.NullMarked;

/** What people and programs do with orders: the use cases behind the pages and the API. */
@NullMarked
package org.daybook.orders.desk;

import org.jspecify.annotations.NullMarked;

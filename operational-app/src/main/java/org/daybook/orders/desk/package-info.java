/** What people and programs do with orders: the use cases behind the pages and the API. */
@NamedInterface("desk")
@NullMarked
package org.daybook.orders.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The pages of orders. */
@NullMarked
package org.daybook.orders.web;

import org.jspecify.annotations.NullMarked;

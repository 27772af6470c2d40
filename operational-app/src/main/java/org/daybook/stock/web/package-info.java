/** The pages of stock and of products. */
@NullMarked
package org.daybook.stock.web;

import org.jspecify.annotations.NullMarked;

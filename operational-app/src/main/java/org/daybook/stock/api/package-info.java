/** Products and stock over REST: the same use cases as on the pages. */
@NullMarked
package org.daybook.stock.api;

import org.jspecify.annotations.NullMarked;

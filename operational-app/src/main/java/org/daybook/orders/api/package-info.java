/** Orders over REST: the same use cases as on the pages. */
@NullMarked
package org.daybook.orders.api;

import org.jspecify.annotations.NullMarked;

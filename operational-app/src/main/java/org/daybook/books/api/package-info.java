/** The books and money in and out over REST: the same use cases as on the pages. */
@NullMarked
package org.daybook.books.api;

import org.jspecify.annotations.NullMarked;

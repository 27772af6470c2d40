/** Pages of the books. */
@NullMarked
package org.daybook.books.web;

import org.jspecify.annotations.NullMarked;

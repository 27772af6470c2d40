/** What people and programs do with stock: the use cases behind the pages and the API. */
@NullMarked
package org.daybook.stock.desk;

import org.jspecify.annotations.NullMarked;

/** The sentences that people read, in the languages of the product. */
@NullMarked
package org.daybook.warehouse.messages;

import org.jspecify.annotations.NullMarked;

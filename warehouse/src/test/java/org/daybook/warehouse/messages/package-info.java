/** The sentences in all languages. */
@org.jspecify.annotations.NullMarked
package org.daybook.warehouse.messages;

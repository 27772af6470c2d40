/** Writes the data dictionary of the guide from the models and metrics, and compares it with the file. */
@NullMarked
package org.daybook.warehouse.dictionary;

import org.jspecify.annotations.NullMarked;

/** What stands in a cell: numbers, dates and rates, and how their way of writing is recognised. */
@NullMarked
package org.daybook.imports.values;

import org.jspecify.annotations.NullMarked;

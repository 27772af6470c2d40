/** Makes dimensions and facts out of extracted rows; pure functions of datasets, and the two steps that apply them. */
@NullMarked
package org.daybook.etl.conform;

import org.jspecify.annotations.NullMarked;

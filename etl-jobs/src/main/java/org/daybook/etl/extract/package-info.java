/** Reads the views of schema extract, all in one snapshot, into files of this run. */
@NullMarked
package org.daybook.etl.extract;

import org.jspecify.annotations.NullMarked;

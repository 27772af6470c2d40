/** Writes rows as a table for people, CSV, JSON or Parquet; the values come as exact text. */
@NullMarked
package org.daybook.warehouse.result;

import org.jspecify.annotations.NullMarked;

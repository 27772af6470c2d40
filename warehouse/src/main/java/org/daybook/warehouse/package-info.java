/** Parquet releases, the models that make them, and safe SQL on them. */
@NullMarked
package org.daybook.warehouse;

import org.jspecify.annotations.NullMarked;

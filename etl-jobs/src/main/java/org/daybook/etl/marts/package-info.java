/** Runs the marts' SQL exactly as it stands in the warehouse module: in DuckDB, or in Spark on a cluster. */
@NullMarked
package org.daybook.etl.marts;

import org.jspecify.annotations.NullMarked;

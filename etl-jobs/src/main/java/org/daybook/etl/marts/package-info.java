/** Runs the marts' SQL on Spark exactly as it stands in the warehouse module. */
@NullMarked
package org.daybook.etl.marts;

import org.jspecify.annotations.NullMarked;

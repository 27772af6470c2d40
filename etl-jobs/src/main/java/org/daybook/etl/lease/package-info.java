/** One load at a time: a row in the database that its owner keeps alive. */
@NullMarked
package org.daybook.etl.lease;

import org.jspecify.annotations.NullMarked;

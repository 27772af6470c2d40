/** The runs of the load, as the database and the warehouse know them. */
@NullMarked
package org.daybook.reporting.runs;

import org.jspecify.annotations.NullMarked;

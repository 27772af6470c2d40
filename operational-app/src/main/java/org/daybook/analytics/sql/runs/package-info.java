/** Queries that wait, run and ran. */
@NullMarked
package org.daybook.analytics.sql.runs;

import org.jspecify.annotations.NullMarked;

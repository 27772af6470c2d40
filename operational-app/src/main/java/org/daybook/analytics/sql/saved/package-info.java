/** Queries that are kept under a name, with all their versions; those that are shared can be read by whoever may query. */
@NullMarked
package org.daybook.analytics.sql.saved;

import org.jspecify.annotations.NullMarked;

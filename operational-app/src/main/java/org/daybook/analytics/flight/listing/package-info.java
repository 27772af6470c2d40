/** What tools ask before they query: tables and columns, types, and what the SQL is like. */
@NullMarked
package org.daybook.analytics.flight.listing;

import org.jspecify.annotations.NullMarked;

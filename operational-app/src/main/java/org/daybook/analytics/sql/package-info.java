/**
 * The SQL workbench: what analysts run on releases. Every query goes through the sandbox of the warehouse; here it gets
 * its turn, its limits, a place for its result, and a line in its user's history.
 */
@NullMarked
package org.daybook.analytics.sql;

import org.jspecify.annotations.NullMarked;

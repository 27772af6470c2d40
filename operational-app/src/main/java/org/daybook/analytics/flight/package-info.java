/**
 * The endpoint for other tools: Arrow Flight SQL (ADR 88). Who comes with a key of theirs reads what the dictionary lists,
 * and runs queries as on the workbench: same sandbox, same limits, same turns. It is off unless a port is set.
 */
@NullMarked
package org.daybook.analytics.flight;

import org.jspecify.annotations.NullMarked;

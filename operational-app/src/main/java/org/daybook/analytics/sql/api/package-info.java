/** Queries over REST: the same runs as on the page. */
@NullMarked
package org.daybook.analytics.sql.api;

import org.jspecify.annotations.NullMarked;

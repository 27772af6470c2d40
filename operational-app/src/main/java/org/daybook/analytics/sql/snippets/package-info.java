/** Ready queries to begin with: a file each, whose title is a message of its name. */
@NullMarked
package org.daybook.analytics.sql.snippets;

import org.jspecify.annotations.NullMarked;

/** What the tables and columns of the warehouse mean, as their models say it. */
@NullMarked
package org.daybook.analytics.dictionary;

import org.jspecify.annotations.NullMarked;

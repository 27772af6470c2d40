/** Texts of queries: their variables, the part that was selected, and how they are laid out. */
@NullMarked
package org.daybook.analytics.sql.text;

import org.jspecify.annotations.NullMarked;

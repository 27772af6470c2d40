/** Who may read what is in a home: its owner. */
@NullMarked
package org.daybook.database.access;

import org.jspecify.annotations.NullMarked;

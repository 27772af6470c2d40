/** Entries and their legs as they are written; only ever added to. */
@NullMarked
package org.daybook.ledger.entries;

import org.jspecify.annotations.NullMarked;

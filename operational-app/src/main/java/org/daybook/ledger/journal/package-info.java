/** The books as people read them: entries, account sheets and balances. Writes nothing. */
@NamedInterface("journal")
@NullMarked
package org.daybook.ledger.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

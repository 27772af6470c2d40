package org.daybook.ledger.journal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One posting of an account.
 *
 * @param store its name, null for what belongs to no store
 * @param orderId null for what belongs to no order
 * @param amount debit positive
 * @param balance of the account after it, debit positive
 */
public record SheetLine(
        String entryNo,
        LocalDate businessDay,
        String eventKind,
        String document,
        @Nullable String store,
        @Nullable Long orderId,
        BigDecimal amount,
        BigDecimal balance) {

    /** As it is if the period began with this balance. */
    SheetLine from(BigDecimal opening) {
        return new SheetLine(entryNo, businessDay, eventKind, document, store, orderId, amount, opening.add(balance));
    }

    public boolean isDebit() {
        return amount.signum() > 0;
    }

    /** The number of the document by itself. */
    public String documentNo() {
        return eventKind.equals(Journal.REVERSAL) ? document.substring(document.indexOf(':') + 1) : document;
    }
}

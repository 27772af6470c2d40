package org.daybook.ledger.journal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of an entry.
 *
 * @param accountName in the reader's language
 * @param component which amount of the event it is, null for what was imported as a sum
 * @param storeId null for what belongs to no store
 * @param store its name, null for what belongs to no store
 * @param orderId null for what belongs to no order
 * @param amount debit positive
 */
public record JournalLeg(
        long entryId,
        String account,
        String accountName,
        @Nullable String component,
        @Nullable Long storeId,
        @Nullable String store,
        @Nullable Long orderId,
        @Nullable String supplierNo,
        BigDecimal amount) {

    public boolean isDebit() {
        return amount.signum() > 0;
    }
}

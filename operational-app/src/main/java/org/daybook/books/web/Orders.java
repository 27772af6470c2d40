package org.daybook.books.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.ledger.journal.JournalEntry;
import org.daybook.payments.OrderAccounts;
import org.jspecify.annotations.Nullable;

/** The numbers of the orders that entries belong to. */
record Orders(Map<Long, String> numbers) {

    static Orders of(List<JournalEntry> entries, OrderAccounts accounts) {
        return new Orders(accounts.numbers(
                entries.stream().flatMap(entry -> entry.orderId().stream()).toList()));
    }

    /** Null if it belongs to none. */
    public @Nullable String of(JournalEntry entry) {
        return entry.orderId().flatMap(this::find).orElse(null);
    }

    /** Null for none. */
    public @Nullable String of(@Nullable Long orderId) {
        return Optional.ofNullable(orderId).flatMap(this::find).orElse(null);
    }

    private Optional<String> find(Long orderId) {
        return Optional.ofNullable(numbers.get(orderId));
    }
}

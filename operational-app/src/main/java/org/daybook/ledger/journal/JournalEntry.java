package org.daybook.ledger.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An entry with its legs, as people read it.
 *
 * @param eventKind such as shipment
 * @param document as it stands in the entry; that of a reversal names the event that it mirrors
 * @param reversalOf number of the entry that it mirrors
 * @param reversedBy number of the entry that mirrors it
 */
public record JournalEntry(
        long entryId,
        String entryNo,
        String eventKind,
        String document,
        int ruleVersion,
        LocalDate businessDay,
        Instant at,
        @Nullable String reversalOf,
        @Nullable String reversedBy,
        List<JournalLeg> legs) {

    public JournalEntry {
        legs = List.copyOf(legs);
    }

    JournalEntry with(List<JournalLeg> itsLegs) {
        return new JournalEntry(
                entryId, entryNo, eventKind, document, ruleVersion, businessDay, at, reversalOf, reversedBy, itsLegs);
    }

    /** The number of the document by itself. */
    public String documentNo() {
        return reversalOf == null ? document : document.substring(document.indexOf(':') + 1);
    }

    /** What the debits come to. */
    public BigDecimal debit() {
        return legs.stream()
                .filter(JournalLeg::isDebit)
                .map(JournalLeg::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean isBalanced() {
        return legs.stream()
                        .map(JournalLeg::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .signum()
                == 0;
    }

    /** Whose money and goods it moves; none if it is about the whole shop. */
    public Set<Long> stores() {
        return legs.stream()
                .flatMap(leg -> Optional.ofNullable(leg.storeId()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The order that it belongs to, if all its legs that belong to one belong to the same. */
    public Optional<Long> orderId() {
        List<Long> orders = legs.stream()
                .flatMap(leg -> Optional.ofNullable(leg.orderId()).stream())
                .distinct()
                .toList();
        return orders.size() == 1 ? Optional.of(orders.get(0)) : Optional.empty();
    }
}

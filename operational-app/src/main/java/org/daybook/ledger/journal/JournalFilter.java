package org.daybook.ledger.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which entries of the journal are meant; what is empty does not restrict them.
 *
 * @param query the number of an entry, or that of a document, or what a leg refers to
 * @param order whose entries are meant too, if there is a query
 * @param kinds of events, as they stand in the journal
 */
public record JournalFilter(
        Optional<String> query,
        Optional<Long> order,
        List<String> kinds,
        Optional<Long> account,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    public JournalFilter {
        kinds = List.copyOf(kinds);
    }

    /** All entries of these kinds. */
    public static JournalFilter ofKinds(List<String> kinds) {
        return new JournalFilter(
                Optional.empty(), Optional.empty(), kinds, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What has to do with one document. */
    public static JournalFilter ofDocument(String document) {
        return new JournalFilter(
                Optional.of(document),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

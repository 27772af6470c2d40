package org.daybook.books.web;

import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.ledger.journal.JournalEntry;
import org.daybook.ledger.journal.JournalLeg;
import org.daybook.web.Sentences;
import org.daybook.web.list.Csv;

/** The journal as a file for spreadsheets: one line for each leg. */
record JournalCsv(Csv file, Sentences sentences, Locale locale) {

    void head() {
        file.add(Stream.of(
                        "entry",
                        "day",
                        "kind",
                        "document",
                        "reversal_of",
                        "rule_version",
                        "account",
                        "account_name",
                        "store",
                        "debit",
                        "credit")
                .map(column -> sentences.of("journal." + column, locale))
                .toArray());
    }

    void entry(JournalEntry entry) {
        for (JournalLeg leg : entry.legs()) {
            file.add(
                    entry.entryNo(),
                    entry.businessDay(),
                    sentences.of("journal.kind." + entry.eventKind(), locale),
                    entry.documentNo(),
                    entry.reversalOf(),
                    entry.ruleVersion(),
                    leg.account(),
                    leg.accountName(),
                    leg.store(),
                    leg.isDebit() ? leg.amount() : null,
                    leg.isDebit() ? null : leg.amount().negate());
        }
    }
}

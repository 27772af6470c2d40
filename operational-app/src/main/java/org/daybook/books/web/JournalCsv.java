package org.daybook.books.web;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.ledger.journal.JournalEntry;
import org.daybook.ledger.journal.JournalLeg;
import org.daybook.web.Sentences;

/** The journal as a file for spreadsheets: one line for each leg. */
record JournalCsv(PrintWriter out, Sentences sentences, Locale locale) {
    /** Tells spreadsheets that the file is UTF-8. */
    private static final char MARK = '\uFEFF';

    void head() {
        out.print(MARK);
        line(Stream.of(
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
                .toList());
    }

    void entry(JournalEntry entry) {
        for (JournalLeg leg : entry.legs()) {
            String amount = leg.amount().abs().toPlainString();
            line(List.of(
                    entry.entryNo(),
                    entry.businessDay().toString(),
                    sentences.of("journal.kind." + entry.eventKind(), locale),
                    entry.documentNo(),
                    Objects.requireNonNullElse(entry.reversalOf(), ""),
                    Integer.toString(entry.ruleVersion()),
                    leg.account(),
                    leg.accountName(),
                    Objects.requireNonNullElse(leg.store(), ""),
                    leg.isDebit() ? amount : "",
                    leg.isDebit() ? "" : amount));
        }
    }

    private void line(List<String> cells) {
        out.print(cells.stream().map(JournalCsv::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    /** A text that a spreadsheet would take for a formula gets a quote before it. */
    private static String cell(String text) {
        String safe = text.matches("[=+@\\t\\r-].*") ? "'" + text : text;
        return safe.matches("[^\",\\r\\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}

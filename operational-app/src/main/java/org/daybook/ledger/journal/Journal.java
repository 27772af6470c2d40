package org.daybook.ledger.journal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The journal, to read. */
@Service
@Transactional(readOnly = true)
public class Journal {
    /** What mirrors another entry. */
    public static final String REVERSAL = "reversal";

    /** The events that are posted, as they stand in the journal. */
    public static final List<String> KINDS = List.of(
            "payment_captured",
            "shipment",
            "return_received",
            "refund_paid",
            "order_cancelled",
            "purchase_receipt",
            "stock_issue",
            "expense",
            "other_income",
            "owner_capital",
            "owner_drawings",
            "manual_journal",
            "opening_balances",
            "historical_import",
            REVERSAL);

    /** Entries that are looked at more often than others, by the kind of their event. */
    public static final Map<String, List<String>> VIEWS = views();

    /** What the journal may be sorted by. */
    public static final List<String> SORTS = List.of("-day", "day");

    private static final int AT_ONCE = 500;

    private final JournalTable table;
    private final JournalEntryTable entries;

    Journal(JournalTable table, JournalEntryTable entries) {
        this.table = table;
        this.entries = entries;
    }

    /** How many entries and legs there are, and what both sides come to. */
    public record Sum(long entries, long legs, BigDecimal debit, BigDecimal credit) {

        public BigDecimal difference() {
            return debit.subtract(credit);
        }
    }

    /**
     * Entries of a page.
     *
     * @param sort one of {@link #SORTS}
     * @param language of the names of accounts and stores: en, zh-CN or zh-TW
     */
    public List<JournalEntry> find(JournalFilter filter, String sort, int size, long offset, String language) {
        return entries.describe(table.ids(filter, sort, size, offset), language);
    }

    /** The entry of this number, with all its zeros; language as in {@link #find}. */
    public Optional<JournalEntry> numbered(String entryNo, String language) {
        return whole(table.numbered(entryNo), language);
    }

    /** What was posted for a document, not what mirrors it: the first if several kinds have one of its number. */
    public Optional<JournalEntry> posted(String document, List<String> kinds, String language) {
        return whole(table.posted(document, kinds), language);
    }

    /** Entries before one, by day and key, the latest first; language as in {@link #find}. */
    public List<JournalEntry> before(JournalFilter filter, LocalDate day, long entryId, int size, String language) {
        return entries.describe(table.before(filter, day, entryId, size), language);
    }

    /** The day of the first entry, nothing as long as there is none. */
    public Optional<LocalDate> firstDay() {
        return table.firstDay();
    }

    /** Of no more than so many entries. */
    public Sum sum(JournalFilter filter, int most) {
        return table.sum(filter, most);
    }

    /** How many entries each view shows, of no more than so many. */
    public Map<String, Long> counts(int most) {
        Map<String, Long> counts = new LinkedHashMap<>();
        VIEWS.forEach((view, kinds) ->
                counts.put(view, table.sum(JournalFilter.ofKinds(kinds), most).entries()));
        return counts;
    }

    /** Hands over all entries that match, newest first, as they stand at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void each(JournalFilter filter, String sort, String language, Consumer<JournalEntry> reader) {
        List<Long> ids = table.ids(filter, sort, Integer.MAX_VALUE, 0);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            entries.describe(ids.subList(from, Math.min(from + AT_ONCE, ids.size())), language)
                    .forEach(reader);
        }
    }

    private Optional<JournalEntry> whole(Optional<Long> entryId, String language) {
        return entryId.flatMap(
                id -> entries.describe(List.of(id), language).stream().findFirst());
    }

    private static Map<String, List<String>> views() {
        Map<String, List<String>> views = new LinkedHashMap<>();
        views.put("sales", List.of("shipment", "return_received"));
        views.put(
                "money",
                List.of(
                        "payment_captured",
                        "refund_paid",
                        "expense",
                        "other_income",
                        "owner_capital",
                        "owner_drawings"));
        views.put("stock", List.of("purchase_receipt", "stock_issue"));
        views.put("reversals", List.of(REVERSAL));
        views.put("manual", List.of("manual_journal"));
        return Collections.unmodifiableMap(views);
    }
}

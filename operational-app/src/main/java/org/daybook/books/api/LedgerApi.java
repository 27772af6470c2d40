package org.daybook.books.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.books.api.BookBodies.LedgerEntry;
import org.daybook.books.api.BookBodies.LedgerEntryPage;
import org.daybook.ledger.journal.Account;
import org.daybook.ledger.journal.Balances;
import org.daybook.ledger.journal.Journal;
import org.daybook.ledger.journal.JournalEntry;
import org.daybook.ledger.journal.JournalFilter;
import org.daybook.payments.OrderAccounts;
import org.daybook.users.Right;
import org.daybook.web.NotFound;
import org.daybook.web.Now;
import org.daybook.web.Requires;
import org.daybook.web.api.RequestFields;
import org.daybook.web.api.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journal: what was posted, and why. */
@RestController
@RequestMapping("/api/v1/ledger/entries")
@Tag(name = "Ledger")
class LedgerApi {
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Journal journal;
    private final Balances balances;
    private final OrderAccounts orders;
    private final Now now;

    LedgerApi(Journal journal, Balances balances, OrderAccounts orders, Now now) {
        this.journal = journal;
        this.balances = balances;
        this.orders = orders;
        this.now = now;
    }

    /** Where the list goes on. */
    private record Key(LocalDate day, long entryId) {}

    @GetMapping
    @Requires(Right.LEDGER_READ)
    @Operation(operationId = "listLedgerEntries", summary = "Entries of the journal with their lines, newest day first")
    LedgerEntryPage list(
            @RequestParam(required = false)
                    @Parameter(description = "Number of an entry, a document or an order")
                    @Nullable
                    String search,
            @RequestParam(required = false)
                    @Parameter(description = "Of the event, such as shipment or expense")
                    @Nullable
                    String kind,
            @RequestParam(required = false) @Parameter(description = "Number of an account") @Nullable String account,
            @RequestParam(required = false) @Parameter(description = "First business day") @Nullable LocalDate from,
            @RequestParam(required = false) @Parameter(description = "Last business day") @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Locale locale) {
        JournalFilter filter = filter(search, kind, account, from, to);
        Key before = Slice.after(cursor, key -> new Key(LocalDate.parse(key.get(0)), Long.parseLong(key.get(1))))
                .orElseGet(() -> new Key(LAST, Long.MAX_VALUE));
        List<JournalEntry> found =
                journal.before(filter, before.day(), before.entryId(), Slice.limit(limit) + 1, locale.toLanguageTag());
        Slice<JournalEntry> slice = Slice.of(found, limit, entry -> List.of(entry.businessDay(), entry.entryId()));
        return new LedgerEntryPage(bodies(slice.rows()), slice.next());
    }

    @GetMapping("/{entryNo}")
    @Requires(Right.LEDGER_READ)
    @Operation(operationId = "getLedgerEntry", summary = "One entry of the journal with its lines")
    LedgerEntry get(@PathVariable String entryNo, Locale locale) {
        JournalEntry entry =
                journal.numbered(entryNo, locale.toLanguageTag()).orElseThrow(() -> new NotFound("entry", entryNo));
        return bodies(List.of(entry)).get(0);
    }

    private List<LedgerEntry> bodies(List<JournalEntry> entries) {
        Map<Long, String> numbers = orders.numbers(
                entries.stream().flatMap(entry -> entry.orderId().stream()).toList());
        LedgerViews views = new LedgerViews(now.currency().getCurrencyCode());
        return entries.stream().map(entry -> views.entry(entry, numbers)).toList();
    }

    private JournalFilter filter(
            @Nullable String search,
            @Nullable String kind,
            @Nullable String account,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        RequestFields.inOrder(from, to);
        RequestFields fields = new RequestFields();
        Optional<String> query = Optional.ofNullable(search).filter(text -> !text.isBlank());
        Optional<String> kinds = Optional.ofNullable(kind).map(word -> fields.word("kind", word, Journal.KINDS));
        Optional<Long> accounts =
                Optional.ofNullable(account).flatMap(number -> fields.choice("account", number, this::account));
        fields.check();
        return new JournalFilter(
                query,
                query.flatMap(orders::orderId),
                kinds.stream().toList(),
                accounts,
                Optional.ofNullable(from),
                Optional.ofNullable(to));
    }

    private Optional<Long> account(String number) {
        return balances.accounts("en").stream()
                .filter(account -> account.number().equals(number))
                .findFirst()
                .map(Account::accountId);
    }
}

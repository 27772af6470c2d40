package org.daybook.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.AppContext;
import org.daybook.books.MoneyDesk;
import org.daybook.books.MoneyDesk.Direction;
import org.daybook.books.MoneyDesk.OwnersMoney;
import org.daybook.books.NewExpense;
import org.daybook.database.Database;
import org.daybook.database.TestDatabase;
import org.daybook.imports.SalesImportRequest.Mode;
import org.daybook.ledger.journal.AccountBalance;
import org.daybook.ledger.journal.Balances;
import org.daybook.ledger.journal.Balances.Period;
import org.daybook.ledger.journal.Balances.Sheet;
import org.daybook.ledger.journal.Balances.TrialBalance;
import org.daybook.ledger.journal.Journal;
import org.daybook.ledger.journal.JournalEntry;
import org.daybook.ledger.journal.JournalFilter;
import org.daybook.ledger.journal.SheetLine;
import org.daybook.money.Money;
import org.daybook.payments.Expense.OnCredit;
import org.daybook.payments.OrderAccounts;
import org.daybook.payments.Tender;
import org.daybook.payments.Tender.Method;
import org.daybook.settings.Moment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A worked month in the journal, the trial balance and the account sheets; and money recorded on top of it. */
class BooksModuleTest {
    private static final Period SEPTEMBER = new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Moment LATER = new Moment(
            LocalDate.of(2026, 10, 2), LocalDate.of(2026, 10, 2).atTime(4, 0).toInstant(ZoneOffset.UTC), 7);

    private final CoreMonth month = CoreMonth.find();
    private final Database database = TestDatabase.fresh();
    private final ConfigurableApplicationContext context = AppContext.start(database);
    private final Journal journal = context.getBean(Journal.class);
    private final Balances balances = context.getBean(Balances.class);
    private final MoneyDesk desk = context.getBean(MoneyDesk.class);

    @BeforeEach
    void replay() {
        context.getBean(EventsImport.class)
                .run(
                        new EventsImport.Request(
                                month.events(), Optional.empty(), Optional.empty(), Mode.APPLY, Locale.ENGLISH),
                        words -> {});
    }

    @AfterEach
    void stop() {
        context.close();
        database.close();
    }

    @Test
    void theTrialBalanceIsAsExpected() throws IOException {
        List<String> expected = new ArrayList<>();
        for (JsonNode row : month.expected().path("trial_balance").path("before_close")) {
            expected.add(String.join(
                    " ",
                    row.path("account").asText(),
                    row.path("opening").asText(),
                    row.path("debit").asText(),
                    row.path("credit").asText(),
                    row.path("closing").asText()));
        }
        TrialBalance trial = balances.trial(SEPTEMBER, "en");
        assertThat(trial.accounts().stream().map(BooksModuleTest::row)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(trial.isBalanced()).isTrue();
        assertThat(trial.sum().closing()).isZero();
    }

    @Test
    void everySheetRunsFromItsOpeningToItsClosing() {
        for (AccountBalance account : balances.trial(SEPTEMBER, "zh-CN").accounts()) {
            Sheet whole = sheet(account.number(), 100_000, 0);
            assertThat(whole.whole()).isEqualTo(account);
            BigDecimal running = account.opening();
            for (SheetLine line : whole.lines()) {
                running = running.add(line.amount());
                assertThat(line.balance()).as(account.number()).isEqualByComparingTo(running);
            }
            assertThat(running).as(account.number()).isEqualByComparingTo(account.closing());
        }
    }

    @Test
    void aLaterPageOfASheetCarriesTheBalanceOn() {
        Sheet first = sheet("112201", 5, 0);
        Sheet second = sheet("112201", 5, 5);
        assertThat(second.carried()).isEqualByComparingTo(first.lines().get(4).balance());
        assertThat(second.count()).isEqualTo(first.count());
    }

    @Test
    void anOrderNumberFindsAllItsEntries() {
        Optional<Long> order = context.getBean(OrderAccounts.class).orderId("SO-20");
        List<JournalEntry> found = find(new JournalFilter(
                Optional.of("SO-20"), order, List.of(), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(found.stream().map(JournalEntry::eventKind)).contains("shipment", "return_received");
        assertThat(found).allSatisfy(entry -> assertThat(entry.orderId()).isEqualTo(order));
    }

    @Test
    void anEntryIsFoundByItsNumberWithoutZerosAndByItsDocument() {
        JournalEntry entry = find(JournalFilter.ofDocument("X-3")).get(0);
        String bare = entry.entryNo().replaceFirst("^0+", "");
        assertThat(find(JournalFilter.ofDocument(bare))).contains(entry);
    }

    @Test
    void oneEntryIsLookedUpByItsWholeNumberOrByItsDocument() {
        JournalEntry entry = find(JournalFilter.ofDocument("X-3")).get(0);
        String bare = entry.entryNo().replaceFirst("^0+", "");
        assertThat(journal.numbered(entry.entryNo(), "en")).contains(entry);
        assertThat(journal.numbered(bare, "en")).isEmpty();
        assertThat(desk.recorded("X-3", "en")).contains(entry);
        assertThat(desk.recorded(entry.entryNo(), "en")).isEmpty();
    }

    @Test
    void aReversalAndItsOriginNameEachOther() {
        JournalEntry reversal =
                find(JournalFilter.ofKinds(List.of(Journal.REVERSAL))).get(0);
        List<JournalEntry> both = find(JournalFilter.ofDocument(reversal.documentNo()));
        assertThat(both.stream().map(JournalEntry::entryNo)).contains(reversal.reversalOf(), reversal.entryNo());
        assertThat(both.stream().map(JournalEntry::reversedBy)).contains(reversal.entryNo());
    }

    @Test
    void allEntriesBalanceAndAddUp() {
        List<JournalEntry> all = new ArrayList<>();
        journal.each(JournalFilter.ofKinds(List.of()), "-day", "en", all::add);
        Journal.Sum sum = journal.sum(JournalFilter.ofKinds(List.of()), 10_000);
        assertThat(all).allMatch(JournalEntry::isBalanced).hasSize((int) sum.entries());
        assertThat(sum.difference()).isZero();
        assertThat(all.stream().map(JournalEntry::debit).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sum.debit());
    }

    @Test
    void anExpenseIsPostedOnceHoweverOftenItIsSent() {
        NewExpense rent = new NewExpense(
                560105, yuan("3000"), yuan("180"), new OnCredit("S-9", LocalDate.of(2026, 11, 1)), 0, "October");
        String number = desk.spend("key-1", rent, LATER);
        assertThat(desk.spend("key-1", rent, LATER)).isEqualTo(number);
        List<JournalEntry> posted = find(JournalFilter.ofDocument(number));
        assertThat(posted)
                .singleElement()
                .satisfies(entry -> assertThat(entry.debit()).isEqualByComparingTo("3180"));
        assertThat(desk.notes(posted)).containsEntry(number, "October");
    }

    @Test
    void whatTheOwnerPaidInCanBeUndone() {
        Tender bank = new Tender(Method.BANK, 0, "");
        String number = desk.owner("key-2", Direction.IN, new OwnersMoney(yuan("500"), bank, ""), LATER);
        JournalEntry entry = find(JournalFilter.ofDocument(number)).get(0);
        desk.undo(entry, LATER);
        assertThat(find(JournalFilter.ofDocument(number))).hasSize(2);
        assertThat(desk.recorded(number, "en").map(JournalEntry::entryNo)).contains(entry.entryNo());
        assertThat(find(JournalFilter.ofDocument(number)).stream().map(JournalEntry::reversedBy))
                .filteredOn(by -> by != null)
                .hasSize(1);
    }

    private Sheet sheet(String number, int size, int offset) {
        return balances.sheet(number, SEPTEMBER, size, offset, "zh-CN").orElseThrow();
    }

    private List<JournalEntry> find(JournalFilter filter) {
        return journal.find(filter, "day", 1000, 0, "en");
    }

    private static Money yuan(String amount) {
        return new Money(new BigDecimal(amount), CNY);
    }

    private static String row(AccountBalance account) {
        return String.join(
                " ",
                account.number(),
                account.opening().setScale(2).toPlainString(),
                account.debit().setScale(2).toPlainString(),
                account.credit().setScale(2).toPlainString(),
                account.closing().setScale(2).toPlainString());
    }
}

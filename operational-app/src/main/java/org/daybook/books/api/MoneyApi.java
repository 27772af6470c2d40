package org.daybook.books.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.books.MoneyDesk;
import org.daybook.books.MoneyDesk.Direction;
import org.daybook.books.MoneyDesk.OwnersMoney;
import org.daybook.books.NewExpense;
import org.daybook.books.NewIncome;
import org.daybook.books.api.BookBodies.EarnMoney;
import org.daybook.books.api.BookBodies.LedgerAccounts;
import org.daybook.books.api.BookBodies.MoveOwnersMoney;
import org.daybook.books.api.BookBodies.SpendMoney;
import org.daybook.ledger.journal.Account;
import org.daybook.ledger.journal.Balances;
import org.daybook.ledger.journal.JournalEntry;
import org.daybook.settings.Moment;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.daybook.web.api.Made;
import org.daybook.web.api.RequestFields;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Money that came in or went out beside orders. */
@RestController
@RequestMapping("/api/v1/money")
@Tag(name = "Money")
class MoneyApi {
    private final MoneyDesk desk;
    private final MoneyFields reader;
    private final Balances balances;

    MoneyApi(MoneyDesk desk, MoneyFields reader, Balances balances) {
        this.desk = desk;
        this.reader = reader;
        this.balances = balances;
    }

    @PostMapping("/expenses")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.MONEY_POST)
    @Operation(operationId = "recordExpense", summary = "Record an expense")
    Made spend(@RequestHeader("Idempotency-Key") String key, @RequestBody SpendMoney body, SignedIn me) {
        RequestFields fields = new RequestFields();
        NewExpense expense = reader.expense(fields, body, me);
        Moment moment = reader.moment(fields, body.day(), me);
        return new Made(desk.spend(key, expense, moment));
    }

    @PostMapping("/income")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.MONEY_POST)
    @Operation(operationId = "recordIncome", summary = "Record other income")
    Made earn(@RequestHeader("Idempotency-Key") String key, @RequestBody EarnMoney body, SignedIn me) {
        RequestFields fields = new RequestFields();
        NewIncome income = reader.income(fields, body, me);
        Moment moment = reader.moment(fields, body.day(), me);
        return new Made(desk.earn(key, income, moment));
    }

    @PostMapping("/owner")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.MONEY_POST)
    @Operation(operationId = "moveOwnersMoney", summary = "The owner pays in, or takes out")
    Made owner(@RequestHeader("Idempotency-Key") String key, @RequestBody MoveOwnersMoney body, SignedIn me) {
        RequestFields fields = new RequestFields();
        String way = fields.word("direction", body.direction(), List.of("in", "out"));
        OwnersMoney owners = reader.owners(fields, body, me);
        Moment moment = reader.moment(fields, body.day(), me);
        return new Made(desk.owner(key, way.equals("in") ? Direction.IN : Direction.OUT, owners, moment));
    }

    /** Once more changes nothing. */
    @PostMapping("/{document}/reversal")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.MONEY_POST)
    @Operation(
            operationId = "undoMoney",
            summary =
                    "Undo an expense, other income or the owner's money: its entry is mirrored today; once more changes nothing")
    Made undo(@PathVariable String document, SignedIn me) {
        JournalEntry entry = desk.recorded(document, "en")
                .filter(posted -> posted.stores().stream().allMatch(me::seesStore))
                .orElseThrow(() -> new NotFound("document", document));
        if (entry.reversedBy() == null) {
            desk.undo(entry, reader.moment(new RequestFields(), null, me));
        }
        return new Made(document);
    }

    @GetMapping("/accounts")
    @Requires(Right.MONEY_POST)
    @Operation(operationId = "listExpenseAccounts", summary = "What money may be spent on, most common first")
    LedgerAccounts accounts(Locale locale) {
        return named(NewExpense.ACCOUNTS, locale);
    }

    @GetMapping("/income-accounts")
    @Requires(Right.MONEY_POST)
    @Operation(operationId = "listIncomeAccounts", summary = "What other income may be, most common first")
    LedgerAccounts incomeAccounts(Locale locale) {
        return named(NewIncome.ACCOUNTS, locale);
    }

    private LedgerAccounts named(List<Long> accounts, Locale locale) {
        Map<Long, Account> chart = balances.accounts(locale.toLanguageTag()).stream()
                .collect(Collectors.toMap(Account::accountId, Function.identity()));
        return new LedgerAccounts(accounts.stream()
                .filter(chart::containsKey)
                .map(chart::get)
                .map(LedgerViews::account)
                .toList());
    }
}

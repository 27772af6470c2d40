package org.daybook.books.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.daybook.books.api.BookBodies.LedgerAccounts;
import org.daybook.books.api.BookBodies.TrialBalanceSheet;
import org.daybook.ledger.journal.Balances;
import org.daybook.ledger.journal.Balances.Period;
import org.daybook.ledger.journal.Balances.TrialBalance;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.Now;
import org.daybook.web.Requires;
import org.daybook.web.api.RequestFields;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands on the accounts. */
@RestController
@RequestMapping("/api/v1/ledger")
@Tag(name = "Ledger")
class BalanceApi {
    private final Balances balances;
    private final Now now;

    BalanceApi(Balances balances, Now now) {
        this.balances = balances;
        this.now = now;
    }

    @GetMapping("/trial-balance")
    @Requires(Right.LEDGER_READ)
    @Operation(operationId = "getTrialBalance", summary = "Balances and turnover of all accounts; their sum is zero")
    TrialBalanceSheet trial(
            @RequestParam(required = false)
                    @Parameter(description = "First business day, that of the last one's month if it is left out")
                    @Nullable
                    LocalDate from,
            @RequestParam(required = false)
                    @Parameter(description = "Last business day, today if it is left out")
                    @Nullable
                    LocalDate to,
            SignedIn me,
            Locale locale) {
        LocalDate last = Optional.ofNullable(to).orElseGet(() -> now.by(me).day());
        LocalDate first = Optional.ofNullable(from).orElseGet(() -> last.withDayOfMonth(1));
        RequestFields.inOrder(first, last);
        TrialBalance trial = balances.trial(new Period(first, last), locale.toLanguageTag());
        LedgerViews views = new LedgerViews(now.currency().getCurrencyCode());
        return new TrialBalanceSheet(
                first,
                last,
                trial.accounts().stream().map(views::balance).toList(),
                views.balance(trial.sum()),
                trial.isBalanced());
    }

    @GetMapping("/accounts")
    @Requires(Right.LEDGER_READ)
    @Operation(operationId = "listLedgerAccounts", summary = "The chart of accounts, by number")
    LedgerAccounts accounts(Locale locale) {
        return new LedgerAccounts(balances.accounts(locale.toLanguageTag()).stream()
                .map(LedgerViews::account)
                .toList());
    }
}

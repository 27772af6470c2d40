package org.daybook.books.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.ledger.journal.Balances;
import org.daybook.ledger.journal.Balances.Period;
import org.daybook.ledger.journal.Balances.Sheet;
import org.daybook.ledger.journal.SheetLine;
import org.daybook.payments.OrderAccounts;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Now;
import org.daybook.web.Requires;
import org.daybook.web.list.ListState;
import org.daybook.web.list.PageOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What stands on the accounts, and the postings of each. */
@Controller
class BalancePages {
    private final Balances balances;
    private final OrderAccounts orders;
    private final Now now;

    BalancePages(Balances balances, OrderAccounts orders, Now now) {
        this.balances = balances;
        this.orders = orders;
        this.now = now;
    }

    @GetMapping("/journal/balance")
    @Requires(Right.LEDGER_READ)
    String balance(HttpServletRequest request, SignedIn me, Locale locale, Model model) {
        Period period = period(request, me, model);
        model.addAttribute("balance", balances.trial(period, locale.toLanguageTag()));
        return "books/balance";
    }

    @GetMapping("/journal/accounts/{number}")
    @Requires(Right.LEDGER_READ)
    String sheet(@PathVariable String number, HttpServletRequest request, SignedIn me, Locale locale, Model model) {
        Period period = period(request, me, model);
        ListState state = ListState.of(request, "day");
        Sheet sheet = balances.sheet(number, period, state.size(), state.offset(), locale.toLanguageTag())
                .orElseThrow(() -> new NotFound(number));
        model.addAttribute("sheet", sheet);
        model.addAttribute("rows", new PageOf<>(sheet.lines(), sheet.count(), state));
        model.addAttribute(
                "orders",
                new Orders(orders.numbers(sheet.lines().stream()
                        .map(SheetLine::orderId)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .toList())));
        return "books/account";
    }

    private Period period(HttpServletRequest request, SignedIn me, Model model) {
        ListState state = ListState.of(request, "day");
        Period period = Periods.of(state, now.by(me).day());
        model.addAttribute("list", state);
        model.addAttribute("period", period);
        model.addAttribute("periodName", Periods.name(state));
        model.addAttribute("periods", Periods.NAMES);
        return period;
    }
}

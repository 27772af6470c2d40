package org.daybook.books.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.ledger.journal.Balances;
import org.daybook.ledger.journal.Journal;
import org.daybook.ledger.journal.Journal.Sum;
import org.daybook.ledger.journal.JournalEntry;
import org.daybook.ledger.journal.JournalFilter;
import org.daybook.payments.OrderAccounts;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.list.Csv;
import org.daybook.web.list.ListState;
import org.daybook.web.list.PageOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The journal: what was posted, and why. */
@Controller
class JournalPages {
    private final Journal journal;
    private final Balances balances;
    private final OrderAccounts orders;
    private final Sentences sentences;

    JournalPages(Journal journal, Balances balances, OrderAccounts orders, Sentences sentences) {
        this.journal = journal;
        this.balances = balances;
        this.orders = orders;
        this.sentences = sentences;
    }

    @GetMapping("/journal")
    @Requires(Right.LEDGER_READ)
    String list(HttpServletRequest request, Locale locale, Model model) {
        ListState state = state(request);
        JournalFilter filter = filter(state);
        String language = locale.toLanguageTag();
        Sum sum = journal.sum(filter, PageOf.MOST_COUNTED);
        List<JournalEntry> entries = journal.find(filter, state.sort(), state.size(), state.offset(), language);
        model.addAttribute("list", state);
        model.addAttribute("rows", new PageOf<>(entries, sum.entries(), state));
        model.addAttribute("sum", sum);
        model.addAttribute("counts", journal.counts(PageOf.MOST_COUNTED));
        model.addAttribute("kinds", Journal.KINDS);
        model.addAttribute("accounts", balances.accounts(language));
        model.addAttribute("orders", Orders.of(entries, orders));
        return "books/journal";
    }

    @GetMapping("/journal/export")
    @Requires({Right.LEDGER_READ, Right.EXPORT})
    void export(HttpServletRequest request, HttpServletResponse response, SignedIn me, Locale locale)
            throws IOException {
        ListState state = state(request);
        JournalFilter filter = filter(state);
        Csv.send(response, "journal", csv -> {
            JournalCsv file = new JournalCsv(csv, sentences, locale);
            file.head();
            journal.each(filter, state.sort(), locale.toLanguageTag(), file::entry);
        });
    }

    private static ListState state(HttpServletRequest request) {
        return ListState.of(request, Journal.SORTS.toArray(String[]::new));
    }

    private JournalFilter filter(ListState state) {
        Optional<String> query = Optional.of(state.q()).filter(q -> !q.isEmpty());
        List<String> kinds = state.value("kind")
                .filter(Journal.KINDS::contains)
                .map(List::of)
                .orElseGet(() -> Journal.VIEWS.getOrDefault(state.value("group").orElse(""), List.of()));
        return new JournalFilter(
                query,
                query.flatMap(orders::orderId),
                kinds,
                state.number("account"),
                state.day("from"),
                state.day("to"));
    }
}

package org.daybook.books.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.books.MoneyDesk;
import org.daybook.books.MoneyDesk.Direction;
import org.daybook.books.MoneyDesk.OwnersMoney;
import org.daybook.books.NewExpense;
import org.daybook.books.NewIncome;
import org.daybook.books.Ways;
import org.daybook.ledger.journal.Journal;
import org.daybook.ledger.journal.JournalEntry;
import org.daybook.ledger.journal.JournalFilter;
import org.daybook.settings.Moment;
import org.daybook.settings.Refused;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.form.Fields;
import org.daybook.web.page.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Money that came in or went out beside orders: recorded in plain words, shown as it was posted. */
@Controller
class MoneyPages {
    private static final List<String> FORMS = List.of("expense", "income", Direction.IN.code(), Direction.OUT.code());
    private static final int LATEST = 25;

    private final MoneyDesk desk;
    private final MoneyForms forms;
    private final Journal journal;
    private final Sentences sentences;

    MoneyPages(MoneyDesk desk, MoneyForms forms, Journal journal, Sentences sentences) {
        this.desk = desk;
        this.forms = forms;
        this.journal = journal;
        this.sentences = sentences;
    }

    @GetMapping("/money")
    @Requires(Right.MONEY_POST)
    ModelAndView show(
            @RequestParam(defaultValue = "expense") String form,
            @RequestParam(defaultValue = "") String posted,
            SignedIn me,
            Locale locale) {
        List<JournalEntry> entries = posted.isEmpty() ? List.of() : entries(posted, locale.toLanguageTag());
        return page(
                        FORMS.contains(form) ? form : FORMS.get(0),
                        UUID.randomUUID().toString(),
                        me,
                        locale)
                .addObject("posted", entries);
    }

    @PostMapping("/money/expense")
    @Requires(Right.MONEY_POST)
    ModelAndView spend(HttpServletRequest request, SignedIn me, Locale locale) {
        Fields fields = new Fields(request, sentences, locale);
        Moment moment = forms.moment(fields, me);
        Optional<NewExpense> expense = forms.expense(fields, me, locale);
        if (expense.isPresent()) {
            try {
                return done(request, desk.spend(fields.raw("key"), expense.get(), moment), "expense", locale);
            } catch (Refused refused) {
                fields.say(sentences.of(refused, locale));
            }
        }
        return again("expense", fields, me, locale);
    }

    @PostMapping("/money/income")
    @Requires(Right.MONEY_POST)
    ModelAndView earn(HttpServletRequest request, SignedIn me, Locale locale) {
        Fields fields = new Fields(request, sentences, locale);
        Moment moment = forms.moment(fields, me);
        Optional<NewIncome> income = forms.income(fields, me, locale);
        if (income.isPresent()) {
            try {
                return done(request, desk.earn(fields.raw("key"), income.get(), moment), "income", locale);
            } catch (Refused refused) {
                fields.say(sentences.of(refused, locale));
            }
        }
        return again("income", fields, me, locale);
    }

    @PostMapping("/money/owner/{way}")
    @Requires(Right.MONEY_POST)
    ModelAndView owner(@PathVariable String way, HttpServletRequest request, SignedIn me, Locale locale) {
        Direction direction = List.of(Direction.values()).stream()
                .filter(known -> known.code().equals(way))
                .findFirst()
                .orElseThrow(() -> new NotFound(way));
        Fields fields = new Fields(request, sentences, locale);
        Moment moment = forms.moment(fields, me);
        Optional<OwnersMoney> owners = forms.owners(fields, me, locale);
        if (owners.isPresent()) {
            try {
                String document = desk.owner(fields.raw("key"), direction, owners.get(), moment);
                return done(request, document, way, locale);
            } catch (Refused refused) {
                fields.say(sentences.of(refused, locale));
            }
        }
        return again(way, fields, me, locale);
    }

    @GetMapping("/money/{document}/undo")
    @Requires(Right.MONEY_POST)
    ModelAndView askToUndo(@PathVariable String document, SignedIn me, Locale locale) {
        JournalEntry entry = open(document, me, locale);
        return entry.reversedBy() == null
                ? new ModelAndView("books/undo").addObject("entry", entry)
                : new ModelAndView("redirect:/money").addObject("posted", document);
    }

    @PostMapping("/money/{document}/undo")
    @Requires(Right.MONEY_POST)
    ModelAndView undo(@PathVariable String document, HttpServletRequest request, SignedIn me, Locale locale) {
        JournalEntry entry = open(document, me, locale);
        Fields fields = new Fields(request, sentences, locale);
        boolean isTyped = Fields.parse(fields.raw("again"))
                .map(again -> again.compareTo(entry.debit()) == 0)
                .orElse(false);
        if (!isTyped) {
            fields.fault("again", "money.undo.differs");
        } else {
            try {
                desk.undo(entry, forms.moment(fields, me));
                Flash.say(request, sentences.of("money.undo.done", locale, document));
                return new ModelAndView("redirect:/money").addObject("posted", document);
            } catch (Refused refused) {
                fields.say(sentences.of(refused, locale));
            }
        }
        return faulty(new ModelAndView("books/undo").addObject("entry", entry), fields);
    }

    private ModelAndView page(String form, String key, SignedIn me, Locale locale) {
        List<JournalEntry> latest = desk.latest(LATEST, locale.toLanguageTag());
        return new ModelAndView("books/money")
                .addObject("form", form)
                .addObject("forms", FORMS)
                .addObject("key", key)
                .addObject("accounts", form.equals("income") ? NewIncome.ACCOUNTS : NewExpense.ACCOUNTS)
                .addObject("ways", form.equals("expense") ? Ways.PAID_BY : Ways.PLACES)
                .addObject("stores", forms.stores(me, locale))
                .addObject("latest", latest)
                .addObject("notes", desk.notes(latest))
                .addObject("orders", new Orders(Map.of()));
    }

    private ModelAndView again(String form, Fields fields, SignedIn me, Locale locale) {
        return faulty(page(form, fields.raw("key"), me, locale).addObject("posted", List.of()), fields);
    }

    private static ModelAndView faulty(ModelAndView page, Fields fields) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("faults", fields.faults()).addObject("faulty", fields.faulty());
    }

    private ModelAndView done(HttpServletRequest request, String document, String form, Locale locale) {
        Flash.say(request, sentences.of("money.done." + form, locale, document));
        return new ModelAndView("redirect:/money").addObject("form", form).addObject("posted", document);
    }

    private JournalEntry open(String document, SignedIn me, Locale locale) {
        return desk.recorded(document, locale.toLanguageTag())
                .filter(entry -> entry.stores().stream().allMatch(me::seesStore))
                .orElseThrow(() -> new NotFound(document));
    }

    /** What was recorded under this number, and what undid it. */
    private List<JournalEntry> entries(String document, String language) {
        return journal.find(JournalFilter.ofDocument(document), "day", LATEST, 0, language).stream()
                .filter(entry -> MoneyDesk.KINDS.stream()
                        .anyMatch(kind -> entry.eventKind().equals(kind)
                                || entry.document().equals(kind + ":" + document)))
                .toList();
    }
}

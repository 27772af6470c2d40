package org.daybook.books.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.books.MoneyDesk;
import org.daybook.books.MoneyDesk.Direction;
import org.daybook.books.NewExpense;
import org.daybook.books.NewIncome;
import org.daybook.books.Ways;
import org.daybook.ledger.journal.JournalEntry;
import org.daybook.settings.Moment;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.form.Fields;
import org.daybook.web.page.Flash;
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
    private final Sentences sentences;

    MoneyPages(MoneyDesk desk, MoneyForms forms, Sentences sentences) {
        this.desk = desk;
        this.forms = forms;
        this.sentences = sentences;
    }

    @GetMapping("/money")
    @Requires(Right.MONEY_POST)
    ModelAndView show(
            @RequestParam(defaultValue = "expense") String form,
            @RequestParam(defaultValue = "") String posted,
            SignedIn me,
            Locale locale) {
        List<JournalEntry> entries = posted.isEmpty() ? List.of() : desk.posted(posted, locale.toLanguageTag());
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
        return record("expense", request, me, locale, forms::expense, desk::spend);
    }

    @PostMapping("/money/income")
    @Requires(Right.MONEY_POST)
    ModelAndView earn(HttpServletRequest request, SignedIn me, Locale locale) {
        return record("income", request, me, locale, forms::income, desk::earn);
    }

    @PostMapping("/money/owner/{way}")
    @Requires(Right.MONEY_POST)
    ModelAndView owner(@PathVariable String way, HttpServletRequest request, SignedIn me, Locale locale) {
        Direction direction = List.of(Direction.values()).stream()
                .filter(known -> known.code().equals(way))
                .findFirst()
                .orElseThrow(() -> new NotFound(way));
        return record(
                way,
                request,
                me,
                locale,
                forms::owners,
                (key, owners, moment) -> desk.owner(key, direction, owners, moment));
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
        if (!fields.areSame("again", entry.debit())) {
            fields.fault("again", "money.undo.differs");
        }
        Moment moment = forms.moment(fields, me);
        return fields.attempt(() -> {
                    desk.undo(entry, moment);
                    Flash.say(request, sentences.of("money.undo.done", locale, document));
                    return new ModelAndView("redirect:/money").addObject("posted", document);
                })
                .orElseGet(() -> fields.onto(new ModelAndView("books/undo").addObject("entry", entry)));
    }

    /** Reads what was asked for; nothing if the fields have faults. */
    private interface Reader<T> {
        Optional<T> read(Fields fields, SignedIn me, Locale locale);
    }

    /** Records it once for each key, under the number that it returns. */
    private interface Recorder<T> {
        String record(String key, T money, Moment moment);
    }

    private <T> ModelAndView record(
            String form,
            HttpServletRequest request,
            SignedIn me,
            Locale locale,
            Reader<T> reader,
            Recorder<T> recorder) {
        Fields fields = new Fields(request, sentences, locale);
        Moment moment = forms.moment(fields, me);
        Optional<T> money = reader.read(fields, me, locale);
        return fields.attempt(() -> recorder.record(fields.raw("key"), money.orElseThrow(), moment))
                .map(document -> done(request, document, form, locale))
                .orElseGet(() -> again(form, fields, me, locale));
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
        return fields.onto(page(form, fields.raw("key"), me, locale).addObject("posted", List.of()));
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
}

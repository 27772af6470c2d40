package org.daybook.reporting.web.library;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.daybook.reporting.issues.IssueRow;
import org.daybook.reporting.issues.NewIssue;
import org.daybook.reporting.issues.PrintQueue;
import org.daybook.reporting.runs.Releases;
import org.daybook.reports.Period;
import org.daybook.reports.PeriodKind;
import org.daybook.reports.ReportLibrary;
import org.daybook.reports.ReportSummary;
import org.daybook.reports.text.Languages;
import org.daybook.settings.Choice;
import org.daybook.stock.Stores;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.warehouse.Manifest;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.form.Fields;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Printing a report: for which period, which store, in which language. */
@Controller
class PrintPages {
    private final PrintQueue queue;
    private final Releases releases;
    private final Stores stores;
    private final Sentences sentences;

    PrintPages(PrintQueue queue, Releases releases, Stores stores, Sentences sentences) {
        this.queue = queue;
        this.releases = releases;
        this.stores = stores;
        this.sentences = sentences;
    }

    @GetMapping("/reports/run/{name}")
    @Requires(Right.REPORTS_READ)
    ModelAndView ask(@PathVariable String name, SignedIn me, Locale locale) {
        return form(find(name, me, locale), me, locale);
    }

    @PostMapping("/reports/run/{name}")
    @Requires(Right.REPORTS_READ)
    ModelAndView print(@PathVariable String name, HttpServletRequest request, SignedIn me, Locale locale) {
        ReportSummary report = find(name, me, locale);
        Fields fields = new Fields(request, sentences, locale);
        Optional<PeriodKind> kind = fields.choice("kind", "report.period.kind", code -> kind(report, code));
        LocalDate day = fields.day("day", "report.period.day", LocalDate.MIN);
        if (day.equals(LocalDate.MIN) && !fields.faulty().contains("day")) {
            fields.fault("day", "error.required", sentences.of("report.period.day", locale));
        }
        boolean isRange = kind.filter(PeriodKind.RANGE::equals).isPresent();
        LocalDate last = isRange ? fields.day("last", "report.period.last", day) : day;
        refuseFar(fields, "day", day);
        if (isRange) {
            refuseFar(fields, "last", last);
        }
        if (last.isBefore(day)) {
            fields.fault("last", "report.period.backward");
        }
        Optional<String> language = fields.choice("language", "report.language", PrintPages::language);
        Optional<Long> store = store(fields, me);
        return fields.attempt(() -> {
                    IssueRow issue = queue.print(new NewIssue(
                            report.name(),
                            period(kind.orElseThrow(), day, last),
                            language.orElseThrow(),
                            store.orElseThrow(),
                            0,
                            me.userId()));
                    return new ModelAndView("redirect:/reports/issues/" + issue.issueId());
                })
                .orElseGet(() -> fields.onto(form(report, me, locale)));
    }

    private static void refuseFar(Fields fields, String name, LocalDate day) {
        boolean isOfOurTimes = day.getYear() >= 1900 && day.getYear() <= 2200;
        if (!isOfOurTimes && !fields.faulty().contains(name)) {
            fields.fault(name, "report.period.far");
        }
    }

    private static Period period(PeriodKind kind, LocalDate day, LocalDate last) {
        return kind == PeriodKind.RANGE ? new Period(kind, day, last.plusDays(1)) : Period.containing(kind, day);
    }

    private static Optional<PeriodKind> kind(ReportSummary report, String code) {
        return report.periods().stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }

    private static Optional<String> language(String tag) {
        return Languages.tags().stream().filter(tag::equals).findFirst();
    }

    /** Who sees all stores may ask for the whole shop. */
    private Optional<Long> store(Fields fields, SignedIn me) {
        if (me.stores().isEmpty() && fields.raw("store").isEmpty()) {
            return Optional.of(0L);
        }
        return fields.choice(
                "store",
                "report.store",
                code -> stores.among(me.stores(), me.language()).stream()
                        .filter(store -> store.code().equals(code))
                        .map(Choice::id)
                        .findFirst());
    }

    /** One that tells of the whole shop is not there for who sees some stores. */
    private static ReportSummary find(String name, SignedIn me, Locale locale) {
        return ReportLibrary.list(locale).stream()
                .filter(report -> report.name().equals(name))
                .filter(report ->
                        me.stores().isEmpty() || ReportLibrary.ofOneStore().contains(name))
                .findFirst()
                .orElseThrow(() -> new NotFound(name));
    }

    private ModelAndView form(ReportSummary report, SignedIn me, Locale locale) {
        Optional<Manifest> release = releases.status().current();
        LocalDate complete = release.map(Manifest::completeThrough).orElse(LocalDate.EPOCH);
        PeriodKind first = report.periods().get(0);
        LocalDate day = first == PeriodKind.RANGE
                ? complete.withDayOfMonth(1)
                : Period.containing(first, complete.plusDays(1)).back(1).from();
        return new ModelAndView("reporting/print")
                .addObject("report", report)
                .addObject("release", release.orElse(null))
                .addObject("day", day)
                .addObject("complete", complete)
                .addObject("stores", stores.among(me.stores(), locale.toLanguageTag()))
                .addObject("languages", Languages.tags());
    }
}

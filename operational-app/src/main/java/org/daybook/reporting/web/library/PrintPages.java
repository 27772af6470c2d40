package org.daybook.reporting.web.library;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.daybook.reporting.issues.IssueRow;
import org.daybook.reporting.issues.NewIssue;
import org.daybook.reporting.issues.PrintQueue;
import org.daybook.reporting.runs.Releases;
import org.daybook.reports.Period;
import org.daybook.reports.PeriodKind;
import org.daybook.reports.ReportSummary;
import org.daybook.reports.text.Languages;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.users.views.SavedViews;
import org.daybook.warehouse.Manifest;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.form.Fields;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Printing a report: for which period, which store, in which language. */
@Controller
class PrintPages {
    private final PrintQueue queue;
    private final Releases releases;
    private final PrintFields print;
    private final SavedViews views;
    private final Sentences sentences;

    PrintPages(PrintQueue queue, Releases releases, PrintFields print, SavedViews views, Sentences sentences) {
        this.queue = queue;
        this.releases = releases;
        this.print = print;
        this.views = views;
        this.sentences = sentences;
    }

    @GetMapping("/reports/run/{name}")
    @Requires(Right.REPORTS_READ)
    ModelAndView ask(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String kind,
            HttpServletRequest request,
            SignedIn me,
            Locale locale) {
        ReportSummary report = print.report(name, me, locale);
        ModelAndView form = form(report, PrintFields.kind(kind, report), me, locale)
                .addObject("chosen", Objects.requireNonNullElse(request.getQueryString(), ""));
        Fields fields = new Fields(request, sentences, locale);
        if (!fields.raw("store").isEmpty()) {
            print.store(fields, me); // a kept choice may name a store that its owner sees no more
        }
        return fields.areRight() ? form : fields.onto(form);
    }

    @PostMapping("/reports/run/{name}")
    @Requires(Right.REPORTS_READ)
    ModelAndView print(@PathVariable String name, HttpServletRequest request, SignedIn me, Locale locale) {
        ReportSummary report = print.report(name, me, locale);
        Fields fields = new Fields(request, sentences, locale);
        Optional<PeriodKind> kind = print.kind(fields, report);
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
        Optional<String> language = print.language(fields);
        Optional<Long> store = print.store(fields, me);
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
                .orElseGet(() -> fields.onto(form(report, kind, me, locale)));
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

    private ModelAndView form(ReportSummary report, Optional<PeriodKind> kind, SignedIn me, Locale locale) {
        Optional<Manifest> release = releases.status().current();
        LocalDate complete = release.map(Manifest::completeThrough).orElse(LocalDate.EPOCH);
        PeriodKind first = kind.orElse(report.periods().get(0));
        LocalDate day = first == PeriodKind.RANGE
                ? complete.withDayOfMonth(1)
                : Period.containing(first, complete.plusDays(1)).back(1).from();
        return new ModelAndView("reporting/print")
                .addObject("report", report)
                .addObject("release", release.orElse(null))
                .addObject("day", day)
                .addObject("complete", complete)
                .addObject("stores", print.stores(me, locale))
                .addObject("choices", views.of(me.userId(), PrintChoicePages.path(report.name())))
                .addObject("languages", Languages.tags());
    }
}

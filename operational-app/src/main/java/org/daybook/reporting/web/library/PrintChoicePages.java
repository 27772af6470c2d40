package org.daybook.reporting.web.library;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.daybook.reports.PeriodKind;
import org.daybook.reports.ReportSummary;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.users.views.SavedViews;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.form.Fields;
import org.daybook.web.page.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Keeps what somebody chooses to print a report, under a name: kind of period, store and language. The period itself is
 * the last complete one, whenever it is opened.
 */
@Controller
class PrintChoicePages {
    private static final int LONGEST_NAME = 40;

    private final PrintFields print;
    private final SavedViews views;
    private final Sentences sentences;

    PrintChoicePages(PrintFields print, SavedViews views, Sentences sentences) {
        this.print = print;
        this.views = views;
        this.sentences = sentences;
    }

    @PostMapping("/reports/run/{report}/choices")
    @Requires(Right.REPORTS_READ)
    String save(@PathVariable String report, HttpServletRequest request, SignedIn me, Locale locale) {
        ReportSummary found = print.report(report, me, locale);
        Fields fields = new Fields(request, sentences, locale);
        Optional<PeriodKind> kind = print.kind(fields, found);
        Optional<Long> store = print.store(fields, me);
        Optional<String> language = print.language(fields);
        String query = kind.map(one -> "kind=" + one.code()).orElse("")
                + store.map(one -> "&store=" + URLEncoder.encode(fields.raw("store"), StandardCharsets.UTF_8))
                        .orElse("")
                + language.map(tag -> "&language=" + tag).orElse("");
        String name = fields.text("name", "print.choice.name", LONGEST_NAME);
        if (fields.areRight() && !views.save(me.userId(), path(report), name, query)) {
            fields.fault("name", "print.choice.many", SavedViews.MOST);
        }
        if (fields.areRight()) {
            Flash.say(request, sentences.of("print.choice.saved", locale, name));
        } else {
            Flash.refuse(request, fields.faults());
        }
        return "redirect:" + path(report) + "?" + query;
    }

    @PostMapping("/reports/run/{report}/choices/{choiceId}/removal")
    @Requires(Right.REPORTS_READ)
    String remove(
            @PathVariable String report,
            @PathVariable long choiceId,
            HttpServletRequest request,
            SignedIn me,
            Locale locale) {
        print.report(report, me, locale);
        views.remove(me.userId(), choiceId)
                .ifPresent(gone -> Flash.say(request, sentences.of("print.choice.removed", locale, gone.name())));
        return "redirect:" + path(report);
    }

    static String path(String report) {
        return "/reports/run/" + report;
    }
}

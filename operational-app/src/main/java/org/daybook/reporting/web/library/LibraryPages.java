package org.daybook.reporting.web.library;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daybook.reporting.issues.IssueRow;
import org.daybook.reporting.issues.ReportIssues;
import org.daybook.reporting.post.Mailers;
import org.daybook.reporting.runs.Releases;
import org.daybook.reporting.schedules.Schedule;
import org.daybook.reporting.schedules.Schedules;
import org.daybook.reports.ReportLibrary;
import org.daybook.reports.ReportSummary;
import org.daybook.reports.Subject;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which reports there are, when each was printed last and runs next. */
@Controller
class LibraryPages {
    private final ReportIssues issues;
    private final Schedules schedules;
    private final Releases releases;
    private final Mailers mailers;
    private final Clock clock;

    LibraryPages(ReportIssues issues, Schedules schedules, Releases releases, Mailers mailers, Clock clock) {
        this.issues = issues;
        this.schedules = schedules;
        this.releases = releases;
        this.mailers = mailers;
        this.clock = clock;
    }

    /**
     * A report of the library.
     *
     * @param last that this reader may see
     * @param next its next run, in the order of time
     */
    record Entry(ReportSummary report, Optional<IssueRow> last, Optional<Instant> next) {}

    @GetMapping("/reports")
    @Requires(Right.REPORTS_READ)
    ModelAndView list(@RequestParam(defaultValue = "") String q, SignedIn me, Locale locale) {
        Map<Subject, List<Entry>> subjects = new EnumMap<>(Subject.class);
        List<IssueRow> latest = issues.latest(me.stores());
        List<Schedule> all = schedules.all();
        for (ReportSummary report : ReportLibrary.list(locale)) {
            boolean isOpen = me.stores().isEmpty() || ReportLibrary.ofOneStore().contains(report.name());
            if (isOpen && matches(report, q.strip().toLowerCase(Locale.ROOT))) {
                subjects.computeIfAbsent(report.subject(), subject -> new ArrayList<>())
                        .add(entry(report, latest, all));
            }
        }
        return new ModelAndView("reporting/library")
                .addObject("subjects", subjects)
                .addObject("q", q)
                .addObject("local", mailers.isLocal())
                .addObject("release", releases.status().current().orElse(null));
    }

    private Entry entry(ReportSummary report, List<IssueRow> latest, List<Schedule> all) {
        Optional<Instant> next = all.stream()
                .filter(schedule -> schedule.isActive() && schedule.report().equals(report.name()))
                .map(schedule -> schedule.rule()
                        .recurrence()
                        .after(clock.instant(), 1)
                        .get(0)
                        .at())
                .min(Instant::compareTo);
        Optional<IssueRow> last = latest.stream()
                .filter(issue -> Objects.equals(issue.report(), report.name()))
                .findFirst();
        return new Entry(report, last, next);
    }

    private static boolean matches(ReportSummary report, String q) {
        return q.isEmpty()
                || (report.name() + " " + report.title() + " " + report.question())
                        .toLowerCase(Locale.ROOT)
                        .contains(q);
    }
}

package org.daybook.reporting.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.audit.Answers;
import org.daybook.reporting.api.ReportBodies.MetricValue;
import org.daybook.reporting.api.ReportBodies.PrintReport;
import org.daybook.reporting.api.ReportBodies.ReportIssue;
import org.daybook.reporting.api.ReportBodies.ReportIssueDetail;
import org.daybook.reporting.api.ReportBodies.ReportIssuePage;
import org.daybook.reporting.issues.IssueFilter;
import org.daybook.reporting.issues.IssueRow;
import org.daybook.reporting.issues.NewIssue;
import org.daybook.reporting.issues.PrintQueue;
import org.daybook.reporting.issues.ReportIssues;
import org.daybook.reports.Period;
import org.daybook.reports.ReportSummary;
import org.daybook.reports.text.Languages;
import org.daybook.settings.Choice;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.daybook.web.api.RequestFields;
import org.daybook.web.api.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Printing reports, and the archive of those that were printed. */
@RestController
@RequestMapping("/api/v1/report-issues")
@Tag(name = "Reports")
class ReportIssueApi {
    private final PrintQueue queue;
    private final ReportIssues issues;
    private final ReportScope scope;
    private final IssueFigures figures;
    private final Answers answers;

    ReportIssueApi(PrintQueue queue, ReportIssues issues, ReportScope scope, IssueFigures figures, Answers answers) {
        this.queue = queue;
        this.issues = issues;
        this.scope = scope;
        this.figures = figures;
        this.answers = answers;
    }

    /** Does not wait for it: the issue says when it is made. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Right.REPORTS_READ)
    @Operation(
            operationId = "printReport",
            summary = "Print a report from the current release; its end is not waited for")
    ReportIssue print(
            @RequestHeader("Idempotency-Key") String key, @RequestBody PrintReport body, SignedIn me, Locale locale) {
        NewIssue wanted = read(body, me, locale);
        long issueId = Long.parseLong(answers.once(
                me.userId(),
                key,
                "report " + wanted,
                () -> String.valueOf(queue.begin(wanted).issueId())));
        IssueRow issue = find(issueId, me);
        if (issue.state() == IssueRow.State.RENDERING) {
            queue.again(issue);
        }
        return ReportViews.issue(issue, scope.code(issue));
    }

    private NewIssue read(PrintReport body, SignedIn me, Locale locale) {
        RequestFields fields = new RequestFields();
        Optional<ReportSummary> report =
                fields.choice("report", body.report(), name -> ReportScope.report(name, me, locale));
        Optional<Period> period = scope.period(fields, body.period());
        report.ifPresent(known -> period.ifPresent(days -> ReportScope.requireFitting(fields, known, days)));
        String language =
                fields.word("language", body.language() == null ? me.language() : body.language(), Languages.tags());
        Optional<Choice> store = scope.store(fields, body.store(), me);
        fields.check();
        return new NewIssue(
                report.orElseThrow().name(),
                period.orElseThrow(),
                language,
                store.map(Choice::id).orElse(0L),
                0,
                me.userId());
    }

    @GetMapping
    @Requires(Right.REPORTS_READ)
    @Operation(operationId = "listReportIssues", summary = "The archive, newest first")
    ReportIssuePage list(
            @RequestParam(defaultValue = "") @Parameter(description = "Of this report") String report,
            @RequestParam(defaultValue = "")
                    @Parameter(description = "Of periods that are written like this, or begin so: 2026-03")
                    String period,
            @RequestParam(defaultValue = "") @Parameter(description = "In this language") String language,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            SignedIn me) {
        long before = Slice.after(cursor, key -> Long.parseLong(key.get(0))).orElse(Long.MAX_VALUE);
        IssueFilter filter = new IssueFilter(report, period, language);
        List<IssueRow> found = issues.before(filter, me.stores(), before, Slice.limit(limit) + 1);
        Slice<IssueRow> slice = Slice.of(found, limit, issue -> List.of(issue.issueId()));
        return new ReportIssuePage(
                slice.rows().stream()
                        .map(issue -> ReportViews.issue(issue, scope.code(issue)))
                        .toList(),
                slice.next());
    }

    @GetMapping("/{issueId}")
    @Requires(Right.REPORTS_READ)
    @Operation(operationId = "getReportIssue", summary = "One issue, with the values of its headlines")
    ReportIssueDetail get(@PathVariable long issueId, SignedIn me, Locale locale) {
        IssueRow issue = find(issueId, me);
        String store = scope.code(issue);
        List<MetricValue> headlines = issue.isMade() ? figures.of(issue, store, locale) : List.of();
        return new ReportIssueDetail(ReportViews.issue(issue, store), headlines);
    }

    private IssueRow find(long issueId, SignedIn me) {
        return issues.find(issueId, me).orElseThrow(() -> new NotFound("report_issue", String.valueOf(issueId)));
    }
}

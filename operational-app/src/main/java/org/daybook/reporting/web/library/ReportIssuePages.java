package org.daybook.reporting.web.library;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.daybook.reporting.issues.IssueFilter;
import org.daybook.reporting.issues.IssueRow;
import org.daybook.reporting.issues.PrintQueue;
import org.daybook.reporting.issues.ReportIssues;
import org.daybook.reporting.mails.Deliveries;
import org.daybook.reports.ReportFormat;
import org.daybook.reports.ReportLibrary;
import org.daybook.stock.Stores;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.list.ListState;
import org.daybook.web.list.PageOf;
import org.daybook.web.page.Flash;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Printed reports: to find, to open, to print again. */
@Controller
class ReportIssuePages {
    /** htmx asks no more. */
    private static final int ENOUGH = 286;

    private final ReportIssues issues;
    private final PrintQueue queue;
    private final Deliveries deliveries;
    private final Stores stores;
    private final Sentences sentences;

    ReportIssuePages(ReportIssues issues, PrintQueue queue, Deliveries deliveries, Stores stores, Sentences sentences) {
        this.issues = issues;
        this.queue = queue;
        this.deliveries = deliveries;
        this.stores = stores;
        this.sentences = sentences;
    }

    @GetMapping("/reports/archive")
    @Requires(Right.REPORTS_READ)
    ModelAndView archive(HttpServletRequest request, SignedIn me, Locale locale) {
        ListState list = ListState.of(request, "-prepared");
        IssueFilter filter = new IssueFilter(
                list.value("report").orElse(""),
                list.q(),
                list.value("language").orElse(""));
        return new ModelAndView("reporting/archive")
                .addObject("list", list)
                .addObject(
                        "rows",
                        new PageOf<>(
                                issues.search(filter, me.stores(), list.offset(), list.size()),
                                issues.count(filter, me.stores()),
                                list))
                .addObject("titles", Titles.in(locale))
                .addObject("places", Titles.stores(stores, locale))
                .addObject("reports", ReportLibrary.list(locale));
    }

    @GetMapping("/reports/issues/{issueId}")
    @Requires(Right.REPORTS_READ)
    ModelAndView show(
            @PathVariable long issueId,
            HttpServletRequest request,
            HttpServletResponse response,
            SignedIn me,
            Locale locale) {
        IssueRow issue = find(issueId, me);
        response.setHeader("Vary", "HX-Request");
        response.setHeader("Cache-Control", "no-store");
        if (request.getHeader("HX-Request") != null && issue.state() != IssueRow.State.RENDERING) {
            response.setStatus(ENOUGH);
        }
        IssueFilter same = new IssueFilter(issue.report(), "", issue.language());
        List<IssueRow> others = issues.search(same, me.stores(), 0, 25).stream()
                .filter(other -> other.issueId() != issueId && other.isMade() && issues.isPrintable(other))
                .toList();
        return new ModelAndView("reporting/issue")
                .addObject("issue", issue)
                .addObject("printable", issues.isPrintable(issue))
                .addObject("others", others)
                .addObject("titles", Titles.in(locale))
                .addObject("places", Titles.stores(stores, locale))
                .addObject("readers", deliveries.of(issueId));
    }

    /** As PDF it is the very file that was sent; other forms are made from the same release. */
    @GetMapping("/reports/issues/{issueId}/file")
    @Requires(Right.REPORTS_READ)
    ResponseEntity<byte[]> file(
            @PathVariable long issueId, @RequestParam(defaultValue = "pdf") String format, SignedIn me) {
        IssueRow issue = find(issueId, me);
        Format as = Format.of(format).orElseThrow(() -> new NotFound(format));
        if (!issue.isMade() || as.format() != ReportFormat.PDF && !issues.isPrintable(issue)) {
            throw new NotFound(issue.fileName());
        }
        byte[] file = as.format() == ReportFormat.PDF ? issues.pdf(issue) : issues.as(issue, as.format());
        ContentDisposition.Builder place =
                as.format() == ReportFormat.PDF ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(as.mediaType()))
                .header(
                        "Content-Disposition",
                        place.filename(issue.fileName() + "." + format).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file);
    }

    /** Prints it once more from its release and says whether the bytes are the same. */
    @PostMapping("/reports/issues/{issueId}/proof")
    @Requires(Right.REPORTS_READ)
    String prove(@PathVariable long issueId, HttpServletRequest request, SignedIn me, Locale locale) {
        IssueRow issue = find(issueId, me);
        if (!issues.isPrintable(issue)) {
            Flash.refuse(request, List.of(sentences.of("issue.past", locale, issue.releaseId())));
        } else if (!issue.isMade()) {
            queue.again(issue);
        } else if (issues.isReproduced(issue)) {
            Flash.say(request, sentences.of("issue.same", locale, Objects.requireNonNull(issue.sha256())));
        } else {
            Flash.refuse(request, List.of(sentences.of("issue.differs", locale, issue.releaseId())));
        }
        return "redirect:/reports/issues/" + issueId;
    }

    /** One of a store that this reader does not see is not there. */
    private IssueRow find(long issueId, SignedIn me) {
        return issues.find(issueId, me).orElseThrow(() -> new NotFound(String.valueOf(issueId)));
    }
}

package org.daybook.reporting.web.library;

import java.util.List;
import java.util.Locale;
import org.daybook.reporting.issues.Comparison;
import org.daybook.reporting.issues.IssueRow;
import org.daybook.reporting.issues.ReportIssues;
import org.daybook.reports.data.FigureNames;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two issues side by side. */
@Controller
class ComparisonPages {
    private final ReportIssues issues;

    ComparisonPages(ReportIssues issues) {
        this.issues = issues;
    }

    @GetMapping("/reports/comparison")
    @Requires(Right.REPORTS_READ)
    ModelAndView compare(@RequestParam(defaultValue = "") List<Long> issue, SignedIn me, Locale locale) {
        ModelAndView page = new ModelAndView("reporting/comparison").addObject("titles", Titles.in(locale));
        if (issue.size() != 2) {
            return page;
        }
        IssueRow first = find(Math.min(issue.get(0), issue.get(1)), me);
        IssueRow second = find(Math.max(issue.get(0), issue.get(1)), me);
        page.addObject("first", first).addObject("second", second);
        if (first.report().equals(second.report())) {
            page.addObject("comparison", Comparison.of(issues, first, second))
                    .addObject("names", FigureNames.of(first.report(), locale));
        }
        return page;
    }

    private IssueRow find(long issueId, SignedIn me) {
        return issues.find(issueId, me)
                .filter(found -> found.isMade() && issues.isPrintable(found))
                .orElseThrow(() -> new NotFound(String.valueOf(issueId)));
    }
}

package org.daybook.reporting.api;

import java.util.Locale;
import org.daybook.reporting.api.ReportBodies.MetricValue;
import org.daybook.reporting.api.ReportBodies.Report;
import org.daybook.reporting.api.ReportBodies.ReportIssue;
import org.daybook.reporting.api.ReportBodies.ReportPeriod;
import org.daybook.reporting.issues.IssueRow;
import org.daybook.reports.ReportSummary;
import org.daybook.reports.data.Figure;
import org.daybook.reports.data.FigureReader;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.metrics.Metric;
import org.jspecify.annotations.Nullable;

/** Writes reports, issues and figures as JSON has them. */
final class ReportViews {

    private ReportViews() {}

    static Report report(ReportSummary report) {
        return new Report(
                report.name(),
                report.title(),
                report.question(),
                lower(report.subject()),
                report.periods().stream()
                        .map(kind -> new ReportPeriod(lower(kind), kind.example()))
                        .toList(),
                FigureReader.headlines(report.name()));
    }

    static ReportIssue issue(IssueRow issue, @Nullable String store) {
        return new ReportIssue(
                issue.issueId(),
                issue.report(),
                issue.period().toString(),
                issue.language(),
                store,
                issue.releaseId(),
                issue.preparedAt(),
                lower(issue.state()),
                issue.failure().isEmpty() ? null : issue.failure(),
                issue.isProvisional(),
                issue.sha256());
    }

    static MetricValue value(Figure figure, @Nullable String store, Manifest release, Locale language) {
        Metric metric = figure.metric();
        return new MetricValue(
                metric.id(),
                metric.version(),
                metric.label(language),
                metric.definition(language),
                figure.value() == null ? null : figure.value().toPlainString(),
                lower(metric.unit()),
                metric.unit() == Metric.Unit.MONEY ? release.currency() : null,
                figure.days().from(),
                figure.days().lastDay(),
                figure.isWholeShop() ? null : store,
                release.releaseId(),
                release.isProvisional());
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}

package org.daybook.reporting.api;

import java.util.List;
import java.util.Locale;
import org.daybook.database.Home;
import org.daybook.reporting.api.ReportBodies.MetricValue;
import org.daybook.reporting.issues.IssueRow;
import org.daybook.reports.ReportLibrary;
import org.daybook.reports.data.FigureReader;
import org.daybook.warehouse.Release;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the headlines of an issue from its release once more: they are those that were printed. */
@Component
class IssueFigures {
    private final Home home;

    IssueFigures(Home home) {
        this.home = home;
    }

    List<MetricValue> of(IssueRow issue, @Nullable String store, Locale language) {
        Release release = Release.of(home.warehouse(), issue.releaseId());
        try (FigureReader reader = FigureReader.open(release, store)) {
            boolean isOfOneStore = ReportLibrary.ofOneStore().contains(issue.report());
            return FigureReader.headlines(issue.report()).stream()
                    .map(metric -> reader.figure(metric, issue.period()))
                    .filter(figure -> !isOfOneStore || !figure.isWholeShop())
                    .map(figure -> ReportViews.value(figure, store, release.manifest(), language))
                    .toList();
        }
    }
}

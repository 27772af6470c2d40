package org.daybook.reports;

import java.util.List;
import java.util.Locale;
import org.daybook.reports.definition.ReportDefinition;
import org.daybook.reports.definition.ReportFolder;
import org.daybook.reports.text.Languages;

/** The reports that exist: each folder under {@code reports/} is one. */
public final class ReportLibrary {
    private ReportLibrary() {}

    public static List<ReportSummary> list(Locale language) {
        Locale nearest = Languages.nearest(language);
        return ReportFolder.names().stream()
                .map(name -> summary(ReportFolder.open(name).definition(), nearest))
                .toList();
    }

    private static ReportSummary summary(ReportDefinition report, Locale language) {
        return new ReportSummary(
                report.name(), report.title().in(language), report.question().in(language), report.kinds());
    }

    static ReportFolder open(String name) {
        if (!ReportFolder.names().contains(name)) {
            throw new ReportRejected(
                    ReportRejected.Reason.REPORT_UNKNOWN, name, String.join(", ", ReportFolder.names()));
        }
        return ReportFolder.open(name);
    }
}

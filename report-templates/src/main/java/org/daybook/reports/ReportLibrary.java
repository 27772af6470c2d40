package org.daybook.reports;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Those that tell of one store alone if they are narrowed to it; the others tell something of the whole shop. */
    public static Set<String> ofOneStore() {
        return OfOneStore.NAMES;
    }

    /** A report's description does not change while a program runs. */
    private static final class OfOneStore {
        private static final Set<String> NAMES = ReportFolder.names().stream()
                .filter(name -> ReportFolder.open(name).definition().isOfOneStore())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ReportSummary summary(ReportDefinition report, Locale language) {
        return new ReportSummary(
                report.name(),
                report.title().in(language),
                report.question().in(language),
                report.subject(),
                report.kinds());
    }

    /** Refuses, with the names and periods that exist, a request for an unknown report or a period that does not fit. */
    public static void requireFitting(ReportRequest request) {
        fitting(request);
    }

    /** Refuses a report that does not exist. */
    public static void requireKnown(String report) {
        open(report);
    }

    static ReportFolder fitting(ReportRequest request) {
        ReportFolder folder = open(request.report());
        ReportDefinition report = folder.definition();
        if (!report.kinds().contains(request.period().kind())) {
            String fitting = report.kinds().stream().map(PeriodKind::example).collect(Collectors.joining(", "));
            throw new ReportRejected(
                    ReportRejected.Reason.PERIOD_DOES_NOT_FIT, request.period().toString(), report.name(), fitting);
        }
        return folder;
    }

    private static ReportFolder open(String name) {
        if (!ReportFolder.names().contains(name)) {
            throw new ReportRejected(
                    ReportRejected.Reason.REPORT_UNKNOWN, name, String.join(", ", ReportFolder.names()));
        }
        return ReportFolder.open(name);
    }
}

package org.daybook.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.daybook.database.Home;
import org.daybook.reports.Period;
import org.daybook.reports.ReportFormat;
import org.daybook.reports.ReportRenderer;
import org.daybook.reports.ReportRequest;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Release;
import org.junit.jupiter.api.Test;

/** Reports of three pages and more with all their queries, in a warm program, on the release of DAYBOOK_HOME. */
class ReportBenchIT {
    private static final double MOST_SECONDS = 1;
    private static final int WARMING = 5;
    private static final int RUNS = 11;

    @Test
    void printsThreePagesInASecond() {
        Optional<Release> found = Release.current(Home.fromEnvironment().warehouse());
        assumeTrue(
                found.isPresent(), "skipped: DAYBOOK_HOME has no release; run ./daybook demo, or an import and a load");
        Release release = found.orElseThrow();
        LocalDate last = release.manifest().tables().stream()
                .filter(table -> table.name().equals("fct_sale_line"))
                .flatMap(table -> table.files().stream())
                .map(Manifest.DataFile::maxBusinessDay)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseThrow();
        String month = YearMonth.from(last).minusMonths(1).toString();
        LocalDate week = last.minusWeeks(1);
        String weekName = String.format(
                Locale.ROOT,
                "%d-W%02d",
                week.get(IsoFields.WEEK_BASED_YEAR),
                week.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        List<ReportRequest> requests = List.of(
                request("daily-sales", last.toString()),
                request("weekly-sales", weekName),
                request("monthly-business-review", month),
                request("customer-segments", month));
        assertThat(requests)
                .allSatisfy(request -> assertThat(median(request, release)).isLessThanOrEqualTo(MOST_SECONDS));
    }

    private static ReportRequest request(String report, String period) {
        return ReportRequest.of(report, Period.parse(period), Locale.ENGLISH, ReportFormat.PDF);
    }

    private static double median(ReportRequest request, Release release) {
        double[] seconds = new double[RUNS];
        for (int run = -WARMING; run < RUNS; run++) {
            long start = System.nanoTime();
            ReportRenderer.render(request, release, new ByteArrayOutputStream(), Clock.systemUTC());
            if (run >= 0) {
                seconds[run] = (System.nanoTime() - start) / 1e9;
            }
        }
        Arrays.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "%s %s with its queries: median %.2f s, slowest of %d %.2f s (limit %.1f s); load average %.1f%n",
                request.report(),
                request.period(),
                seconds[RUNS / 2],
                RUNS,
                seconds[RUNS - 1],
                MOST_SECONDS,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return seconds[RUNS / 2];
    }
}

package org.daybook.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import org.daybook.reporting.issues.IssueRow;
import org.daybook.reporting.issues.NewIssue;
import org.daybook.reporting.issues.ReportIssues;
import org.daybook.reporting.issues.Retention;
import org.daybook.reports.Period;
import org.daybook.warehouse.Release;
import org.junit.jupiter.api.Test;

/** An issue of a day can be printed again for 400 days, one of a month for ten years; its pages stay. */
class RetentionModuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 2);

    @Test
    void releasesAreLetGoWhenTheIssuesThatNeedThemArePast() throws Exception {
        try (ReportingShop shop =
                new ReportingShop(TODAY.atStartOfDay(ReportingShop.ZONE).toInstant(), 0)) {
            shop.load(TODAY.minusDays(2));
            IssueRow month = print(shop, "monthly-business-review", "2026-04");
            shop.load(TODAY.minusDays(1));
            IssueRow day = print(shop, "daily-sales", "2026-05-01");

            shop.clock().pass(Duration.ofDays(399));
            shop.bean(Retention.class).letGo();
            assertThat(isHeld(shop, day)).isTrue();

            shop.clock().pass(Duration.ofDays(2));
            shop.bean(Retention.class).letGo();
            assertThat(isHeld(shop, day)).isFalse();
            assertThat(isHeld(shop, month)).isTrue();

            shop.clock().pass(Duration.ofDays(366 * 9));
            shop.bean(Retention.class).letGo();
            assertThat(isHeld(shop, month)).isFalse();

            Files.delete(shop.database().home().warehouse().resolve("releases/" + day.releaseId() + ".json"));
            assertThat(shop.bean(ReportIssues.class).isPrintable(day)).isFalse();
            assertThat(shop.bean(ReportIssues.class).pdf(day)).hasSize((int) day.bytes());
        }
    }

    private static IssueRow print(ReportingShop shop, String report, String period) {
        ReportIssues issues = shop.bean(ReportIssues.class);
        Release release = Release.current(shop.database().home().warehouse()).orElseThrow();
        return issues.print(issues.begin(new NewIssue(report, Period.parse(period), "en", 0, 0, 0), release));
    }

    private static boolean isHeld(ReportingShop shop, IssueRow issue) {
        return Release.isHeld(shop.database().home().warehouse(), issue.releaseId());
    }
}

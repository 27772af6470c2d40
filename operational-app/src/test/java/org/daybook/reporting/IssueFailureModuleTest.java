package org.daybook.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.reporting.fires.Beat;
import org.daybook.reporting.issues.IssueRow;
import org.daybook.reporting.issues.NewIssue;
import org.daybook.reporting.issues.ReportIssues;
import org.daybook.reports.Period;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseDamaged;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Why a report could not be printed is told without the names of files. */
class IssueFailureModuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);

    @Test
    void aDamagedFileIsNamedInTheLogAlone() throws IOException {
        try (ReportingShop shop =
                new ReportingShop(TODAY.atTime(7, 30).atZone(ReportingShop.ZONE).toInstant(), 0)) {
            shop.load(TODAY.minusDays(1));
            Path warehouse = shop.database().home().warehouse();
            ReportIssues issues = shop.bean(ReportIssues.class);
            IssueRow issue = issues.begin(
                    new NewIssue("daily-sales", Period.parse("2026-03-16"), "en", 0, 0, 0),
                    Release.current(warehouse).orElseThrow());
            damage(warehouse);
            assertThatThrownBy(() -> issues.print(issue)).isInstanceOf(ReleaseDamaged.class);
            assertThat(issues.find(issue.issueId()).orElseThrow().failure()).isEqualTo("damaged");

            shop.bean(JdbcClient.class)
                    .sql(
                            "update reporting.issue set failure = '/srv/shop/part-0.parquet was noted by an earlier version'")
                    .update();
            assertThat(issues.find(issue.issueId()).orElseThrow().failure()).isEqualTo("not_printed");

            long daily = shop.daily("daily-sales");
            shop.clock().pass(java.time.Duration.ofDays(1));
            shop.load(TODAY);
            damage(warehouse);
            shop.bean(Beat.class).print();
            assertThat(shop.values("select reason || detail from reporting.fire where schedule_id = " + daily))
                    .isEqualTo(List.of("render_failed"));
        }
    }

    private static void damage(Path warehouse) throws IOException {
        try (Stream<Path> files = Files.walk(warehouse.resolve("data"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".parquet")).toList()) {
                Files.delete(file);
            }
        }
    }
}

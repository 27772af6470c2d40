package org.daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.daybook.AppContext;
import org.daybook.reporting.schedules.Recipient;
import org.daybook.reporting.schedules.Rule;
import org.daybook.reporting.schedules.Schedule;
import org.daybook.reporting.schedules.Schedule.Job;
import org.daybook.reporting.schedules.Schedule.Missed;
import org.daybook.reporting.schedules.Schedule.Overlap;
import org.daybook.reporting.schedules.Schedules;
import org.daybook.reports.PeriodKind;
import org.daybook.scheduler.timetable.DayOfPeriod;
import org.daybook.users.addresses.MailAddress;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The delivered app, killed with -9 after a report was printed and after its mail was sent: one report, one name. */
class KilledMailIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String STATE =
            "select coalesce(string_agg(state || case when is_doubtful then ' in doubt' else ''"
                    + " end, ', '), 'none') from reporting.delivery where kind = 'report'";

    @TempDir
    Path directory;

    @Test
    void aReportThatWasPrintedIsMailedByWhoeverComesNext() throws Exception {
        Shop shop = loaded(directory);
        try (Books books = Books.of(shop);
                SilentServer silent = new SilentServer()) {
            schedule(books);
            try (Running app = start(shop, unused())) {
                until(books, "select coalesce(max(state), 'none') from reporting.delivery where tries > 0", "rendered");
                assertThat(app.process().isAlive()).isTrue();
            }
            String pages = books.text("select sha256 from reporting.issue where state = 'made'");

            books.execute("update reporting.delivery set next_try_at = now()");
            try (Running app = start(shop, silent.port())) {
                await().atMost(Duration.ofSeconds(90))
                        .until(() -> !silent.messageId().isEmpty());
                assertThat(app.process().isAlive()).isTrue();
            }
            assertThat(books.text(STATE)).isEqualTo("handed_over");

            // As it would be by itself after five minutes.
            books.execute("update reporting.delivery set lease_until = now() - interval '1 second'");
            arrives(shop, books, silent.messageId());
            assertThat(books.text("select string_agg(sha256, ', ') from reporting.issue"))
                    .isEqualTo(pages);
        }
    }

    /** A release that was loaded for all tests before midnight does not cover the day that the report is about. */
    private static Shop loaded(Path directory) throws Exception {
        Shop shop = Prepared.loaded(directory);
        Manifest manifest =
                Release.current(shop.home().resolve("warehouse")).orElseThrow().manifest();
        if (manifest.completeThrough().isBefore(LocalDate.now(ZONE).minusDays(1))) {
            shop.run("load").succeeded();
        }
        return shop;
    }

    private static int unused() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void arrives(Shop shop, Books books, String messageId) throws Exception {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try (Running app = start(shop, server.getSmtp().getPort())) {
            until(books, STATE, "accepted in doubt");
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getMessageID()).isEqualTo(messageId);
            shop.run("stop").succeeded();
            app.process().waitFor();
        } finally {
            server.stop();
        }
    }

    private static void until(Books books, String query, String answer) {
        await().atMost(Duration.ofSeconds(90)).until(() -> books.text(query), answer::equals);
    }

    private static Running start(Shop shop, int smtpPort) throws Exception {
        return shop.start(
                Map.of(
                        "DAYBOOK_LANG", "en",
                        "DAYBOOK_MAIL_HOST", "127.0.0.1",
                        "DAYBOOK_MAIL_PORT", String.valueOf(smtpPort),
                        "DAYBOOK_MAIL_SECURITY", "none"),
                "start",
                "--port",
                "0");
    }

    /** One whose time came last midnight. */
    private static void schedule(Books books) {
        try (ConfigurableApplicationContext context = AppContext.start(books.database(), Clock.systemUTC())) {
            Schedules schedules = context.getBean(Schedules.class);
            long scheduleId = schedules.make(
                    new Schedule(
                            0,
                            "every morning",
                            Job.REPORT,
                            "daily-sales",
                            new Rule(PeriodKind.DAY, DayOfPeriod.day(1), LocalTime.MIDNIGHT, ZONE, Rule.Holidays.CN),
                            Duration.ofHours(12),
                            Missed.ONCE,
                            Overlap.WAIT,
                            0,
                            true,
                            0,
                            LocalDate.now(ZONE)
                                    .atStartOfDay(ZONE)
                                    .minusMinutes(1)
                                    .toInstant(),
                            1),
                    0);
            MailAddress reader = MailAddress.of("reader@elsewhere.example").orElseThrow();
            schedules.add(
                    scheduleId,
                    Recipient.address(reader, "en", LocalDate.now(ZONE).plusYears(1)),
                    0);
        }
    }
}

package org.daybook.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.reporting.fires.Beat;
import org.daybook.reporting.issues.IssueFilter;
import org.daybook.reporting.issues.IssueRow;
import org.daybook.reporting.issues.ReportIssues;
import org.daybook.reporting.schedules.Recipient;
import org.daybook.reporting.schedules.Schedules;
import org.daybook.reports.PeriodKind;
import org.daybook.reports.ReportFormat;
import org.daybook.scheduler.timetable.DayOfPeriod;
import org.daybook.users.Role;
import org.daybook.users.addresses.MailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A week and the next four days, with beats before and after everything that happens, through a turn of the month and a holiday. */
class WeekModuleTest {
    /** A Monday. */
    private static final LocalDate START = LocalDate.of(2026, 4, 27);

    private static final LocalTime LOADED = LocalTime.of(4, 0);
    private static final List<LocalTime> BEATS = List.of(
            LocalTime.MIDNIGHT,
            LOADED,
            LocalTime.of(7, 29),
            LocalTime.of(7, 30),
            LocalTime.of(8, 0),
            LocalTime.of(8, 1),
            LocalTime.of(23, 59));

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private ReportingShop shop;

    @BeforeEach
    void open() {
        server.start();
        shop = new ReportingShop(
                START.atStartOfDay(ReportingShop.ZONE).toInstant(),
                server.getSmtp().getPort());
        long owner = shop.user("owner", Role.OWNER, "en", List.of());
        shop.user("manager", Role.STORE_MANAGER, "zh-CN", List.of(2L));
        long daily = shop.daily("daily-sales");
        long weekly = shop.schedule("weekly-sales", PeriodKind.WEEK, DayOfPeriod.day(1), LocalTime.of(8, 0));
        long monthly = shop.schedule(
                "monthly-business-review", PeriodKind.MONTH, DayOfPeriod.workingDay(2), LocalTime.of(8, 0));
        Schedules schedules = shop.bean(Schedules.class);
        schedules.add(daily, Recipient.everybody(Role.OWNER), owner);
        schedules.add(daily, Recipient.everybody(Role.STORE_MANAGER), owner);
        schedules.add(daily, Recipient.user(owner), owner);
        schedules.add(weekly, Recipient.everybody(Role.OWNER), owner);
        schedules.add(
                weekly,
                Recipient.address(
                        MailAddress.of("accountant@elsewhere.example").orElseThrow(), "zh-TW", START.plusDays(3)),
                owner);
        schedules.add(monthly, Recipient.everybody(Role.OWNER), owner);
    }

    @AfterEach
    void close() {
        shop.close();
        server.stop();
    }

    @Test
    void everyExpectedIssueIsInTheMailboxOnceWithItsPeriodAndFigures() throws Exception {
        for (LocalDate day = START; day.isBefore(START.plusDays(11)); day = day.plusDays(1)) {
            pass(day);
        }
        List<String> expected = new ArrayList<>();
        for (LocalDate day = START; day.isBefore(START.plusDays(11)); day = day.plusDays(1)) {
            expected.add("owner@shop.example Daily sales " + day.minusDays(1));
            expected.add("manager@shop.example 销售日报 " + day.minusDays(1));
        }
        expected.add("owner@shop.example Weekly sales 2026-W17");
        expected.add("accountant@elsewhere.example 銷售週報 2026-W17");
        expected.add("owner@shop.example Weekly sales 2026-W18");
        expected.add("owner@shop.example Monthly business review 2026-04");
        assertThat(received()).containsExactlyInAnyOrderElementsOf(expected);

        assertThat(shop.values("select distinct state from reporting.delivery")).containsExactly("accepted");
        assertThat(shop.value("select count(*) from reporting.delivery")).isEqualTo("" + expected.size());
        assertThat(shop.value("select min(due_at at time zone 'Asia/Shanghai')::text from reporting.fire"
                        + " where period = '2026-04'"))
                .as("the second working day after Labour Day")
                .isEqualTo("2026-05-07 08:00:00");
        figures();
        assertThat(issues("daily-sales").get(0)).matches(shop.bean(ReportIssues.class)::isReproduced);
        assertThat(issues("weekly-sales").get(0)).matches(shop.bean(ReportIssues.class)::isReproduced);
        assertThat(issues("monthly-business-review").get(0)).matches(shop.bean(ReportIssues.class)::isReproduced);
    }

    /** Loads at four, and beats the scheduler now and then. */
    private void pass(LocalDate day) {
        Instant midnight = day.atStartOfDay(ReportingShop.ZONE).toInstant();
        for (LocalTime time : BEATS) {
            shop.clock().set(midnight.plus(Duration.ofMinutes(time.toSecondOfDay() / 60)));
            if (time.equals(LOADED)) {
                shop.load(day.minusDays(1));
            }
            shop.bean(Beat.class).run();
        }
    }

    private void figures() {
        ReportIssues issues = shop.bean(ReportIssues.class);
        for (IssueRow issue : issues("daily-sales")) {
            LocalDate day = issue.period().from();
            boolean isSecond = issue.storeId() == 2;
            boolean isSold = !isSecond || day.getDayOfYear() % 2 == 0;
            String csv = new String(issues.as(issue, ReportFormat.CSV), StandardCharsets.UTF_8);
            String total = isSold
                    ? new BigDecimal(ReportingShop.netSales(day))
                            .multiply(BigDecimal.valueOf(!isSecond && day.getDayOfYear() % 2 == 0 ? 2 : 1))
                            .toPlainString()
                    : "0.00";
            assertThat(csv).as("net sales of %s", issue.fileName()).contains("cards,1,value," + total + "\r\n");
        }
    }

    private List<IssueRow> issues(String report) {
        return shop.bean(ReportIssues.class).search(new IssueFilter(report, "", ""), List.of(), 0, 100);
    }

    private List<String> received() throws Exception {
        List<String> received = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            String file = ((Multipart) message.getContent()).getBodyPart(1).getFileName();
            String period =
                    file.replaceFirst("^[a-z-]+?-(?=2)", "").replaceFirst("-(store2-)?(en|zh-CN|zh-TW)\\.pdf$", "");
            received.add(
                    message.getAllRecipients()[0] + " " + message.getSubject().split(" · ")[0] + " " + period);
        }
        assertThat(Arrays.stream(server.getReceivedMessages()).map(message -> id(message)))
                .doesNotHaveDuplicates();
        return received;
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

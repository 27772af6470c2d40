package org.daybook.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.daybook.reporting.schedules.Recipient;
import org.daybook.reporting.schedules.Rule;
import org.daybook.reporting.schedules.Schedule;
import org.daybook.reporting.schedules.Schedule.Job;
import org.daybook.reporting.schedules.Schedule.Missed;
import org.daybook.reporting.schedules.Schedule.Overlap;
import org.daybook.reporting.schedules.Schedules;
import org.daybook.reports.PeriodKind;
import org.daybook.reports.ReportLibrary;
import org.daybook.reports.ReportSummary;
import org.daybook.scheduler.timetable.DayOfPeriod;
import org.daybook.settings.Shop;
import org.daybook.settings.Shops;
import org.daybook.users.Role;
import org.daybook.users.Users;
import org.daybook.users.addresses.Addresses;
import org.daybook.users.addresses.MailAddress;
import org.springframework.context.ConfigurableApplicationContext;

/** Who of the demo shop gets which report: the last of each runs as soon as the app does, into the local mailbox. */
record DemoMornings(ConfigurableApplicationContext context, Clock clock) {
    private static final Duration DEADLINE = Duration.ofMinutes(90);

    /** Does nothing if somebody gets a report already. */
    void arrange() {
        Schedules schedules = context.getBean(Schedules.class);
        if (schedules.all().stream().anyMatch(Schedule::hasReport)) {
            return;
        }
        Users users = context.getBean(Users.class);
        Addresses addresses = context.getBean(Addresses.class);
        for (String name : List.of("owner", "manager", "finance")) {
            users.find(name)
                    .ifPresent(user ->
                            addresses.set(user.userId(), MailAddress.of(name + "@linden.example"), user.userId()));
        }
        arrange("daily-sales", PeriodKind.DAY, DayOfPeriod.day(1), LocalTime.of(7, 30), Duration.ofDays(1));
        arrange("weekly-sales", PeriodKind.WEEK, DayOfPeriod.day(1), LocalTime.of(8, 0), Duration.ofDays(7));
        arrange(
                "monthly-business-review",
                PeriodKind.MONTH,
                DayOfPeriod.workingDay(2),
                LocalTime.of(8, 0),
                Duration.ofDays(31));
    }

    private void arrange(String report, PeriodKind every, DayOfPeriod on, LocalTime at, Duration back) {
        Schedules schedules = context.getBean(Schedules.class);
        ZoneId zone = context.getBean(Shops.class).find().map(Shop::zone).orElseThrow();
        long owner = context.getBean(Users.class).find("owner").orElseThrow().userId();
        long scheduleId = schedules.make(
                new Schedule(
                        0,
                        title(report),
                        Job.REPORT,
                        report,
                        new Rule(every, on, at, zone, Rule.Holidays.in(zone)),
                        DEADLINE,
                        Missed.ONCE,
                        Overlap.WAIT,
                        0,
                        true,
                        owner,
                        clock.instant().minus(back),
                        1),
                owner);
        schedules.add(scheduleId, Recipient.everybody(Role.OWNER), owner);
        if (every != PeriodKind.MONTH) {
            schedules.add(scheduleId, Recipient.everybody(Role.STORE_MANAGER), owner);
        }
    }

    private static String title(String report) {
        Locale language = CliText.locale();
        return ReportLibrary.list(language).stream()
                .filter(known -> known.name().equals(report))
                .map(ReportSummary::title)
                .findFirst()
                .orElse(report);
    }
}

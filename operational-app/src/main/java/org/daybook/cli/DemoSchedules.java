package org.daybook.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
record DemoSchedules(ConfigurableApplicationContext context, Clock clock) {
    /** The reports of each day, Monday and second working day, with those who get them beside the owner. */
    static final Map<String, List<Role>> DAILY = Map.of(
            "daily-sales", List.of(Role.STORE_MANAGER),
            "open-orders", List.of(Role.STORE_MANAGER),
            "data-quality", List.of(Role.ANALYST));

    static final Map<String, List<Role>> WEEKLY = Map.of(
            "weekly-sales", List.of(Role.STORE_MANAGER),
            "sales-by-store", List.of(Role.STORE_MANAGER),
            "stock-health", List.of(),
            "cash-and-receivables", List.of(Role.FINANCE));

    static final Map<String, List<Role>> MONTHLY = Map.of(
            "monthly-business-review", List.of(),
            "income-statement", List.of(Role.FINANCE),
            "profit-by-product", List.of(),
            "customer-segments", List.of());

    private static final Duration DEADLINE = Duration.ofMinutes(90);

    /** Does nothing if somebody gets a report already. */
    void arrange() {
        Schedules schedules = context.getBean(Schedules.class);
        if (schedules.all().stream().anyMatch(Schedule::hasReport)) {
            return;
        }
        Users users = context.getBean(Users.class);
        Addresses addresses = context.getBean(Addresses.class);
        users.all()
                .forEach(user ->
                        addresses.set(user.userId(), MailAddress.of(user.name() + "@linden.example"), user.userId()));
        each(DAILY, PeriodKind.DAY, DayOfPeriod.day(1), LocalTime.of(7, 30), Duration.ofDays(1));
        each(WEEKLY, PeriodKind.WEEK, DayOfPeriod.day(1), LocalTime.of(8, 0), Duration.ofDays(7));
        each(MONTHLY, PeriodKind.MONTH, DayOfPeriod.workingDay(2), LocalTime.of(8, 0), Duration.ofDays(31));
    }

    private void each(Map<String, List<Role>> reports, PeriodKind every, DayOfPeriod on, LocalTime at, Duration back) {
        new TreeMap<>(reports).forEach((report, readers) -> {
            long schedule = make(report, new Rule(every, on, at, zone(), Rule.Holidays.in(zone())), back);
            for (Role role : readers) {
                context.getBean(Schedules.class).add(schedule, Recipient.everybody(role), owner());
            }
        });
    }

    /** Owners get every report. */
    private long make(String report, Rule rule, Duration back) {
        Schedules schedules = context.getBean(Schedules.class);
        long scheduleId = schedules.make(
                new Schedule(
                        0,
                        title(report),
                        Job.REPORT,
                        report,
                        rule,
                        DEADLINE,
                        Missed.ONCE,
                        Overlap.WAIT,
                        0,
                        true,
                        owner(),
                        clock.instant().minus(back),
                        1),
                owner());
        schedules.add(scheduleId, Recipient.everybody(Role.OWNER), owner());
        return scheduleId;
    }

    private ZoneId zone() {
        return context.getBean(Shops.class).find().map(Shop::zone).orElseThrow();
    }

    private long owner() {
        return context.getBean(Users.class).find("owner").orElseThrow().userId();
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

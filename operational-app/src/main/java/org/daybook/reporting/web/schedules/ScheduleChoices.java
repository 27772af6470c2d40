package org.daybook.reporting.web.schedules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.reporting.schedules.Rule;
import org.daybook.reporting.schedules.Schedule;
import org.daybook.reporting.schedules.Schedule.Job;
import org.daybook.reporting.schedules.Schedule.Missed;
import org.daybook.reporting.schedules.Schedule.Overlap;
import org.daybook.reports.PeriodKind;
import org.daybook.reports.ReportLibrary;
import org.daybook.reports.ReportSummary;
import org.daybook.scheduler.timetable.DayOfPeriod;
import org.daybook.settings.Choice;
import org.daybook.settings.Shop;
import org.daybook.settings.Shops;
import org.daybook.stock.Stores;
import org.daybook.users.Right;
import org.daybook.users.Role;
import org.daybook.users.SignedIn;
import org.daybook.users.User;
import org.daybook.users.Users;
import org.springframework.stereotype.Component;

/** What there is to choose from on the page of a schedule. */
@Component
class ScheduleChoices {
    private static final Duration DEADLINE = Duration.ofMinutes(90);

    private final RecipientLines recipients;
    private final Shops shops;
    private final Stores stores;
    private final Users users;

    ScheduleChoices(RecipientLines recipients, Shops shops, Stores stores, Users users) {
        this.recipients = recipients;
        this.shops = shops;
        this.stores = stores;
        this.users = users;
    }

    /** As the catalogue has it: days at 07:30, weeks on Monday and months on their second working day at 08:00. */
    Schedule proposal(String report, SignedIn me, Locale locale) {
        ReportSummary summary = ReportLibrary.list(locale).stream()
                .filter(known -> known.name().equals(report))
                .findFirst()
                .orElseGet(() -> ReportLibrary.list(locale).get(0));
        PeriodKind every = Stream.of(PeriodKind.DAY, PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER)
                .filter(summary.periods()::contains)
                .findFirst()
                .orElse(PeriodKind.MONTH);
        boolean isLong = every == PeriodKind.MONTH || every == PeriodKind.QUARTER;
        ZoneId zone = shops.find().map(Shop::zone).orElse(ZoneOffset.UTC);
        Rule rule = new Rule(
                every,
                isLong ? DayOfPeriod.workingDay(2) : DayOfPeriod.day(1),
                every == PeriodKind.DAY ? LocalTime.of(7, 30) : LocalTime.of(8, 0),
                zone,
                Rule.Holidays.in(zone));
        return new Schedule(
                0,
                summary.title(),
                Job.REPORT,
                summary.name(),
                rule,
                DEADLINE,
                Missed.ONCE,
                Overlap.WAIT,
                0,
                true,
                me.userId(),
                Instant.EPOCH,
                1);
    }

    List<Choice> stores(Locale locale) {
        return stores.all(locale.toLanguageTag());
    }

    Optional<Long> store(String code) {
        return stores.find(code);
    }

    /** Who is on it, as people know them. */
    List<RecipientLines.Line> recipients(Schedule schedule, LocalDate today) {
        return recipients.of(schedule.scheduleId(), today);
    }

    /** Users who may read reports. */
    List<User> readers() {
        return users.all().stream()
                .filter(user -> !user.isDisabled() && user.rights().contains(Right.REPORTS_READ))
                .toList();
    }

    /** Roles whose people may read reports. */
    List<Role> roles() {
        return Stream.of(Role.values())
                .filter(role -> role.rights().contains(Right.REPORTS_READ))
                .toList();
    }
}

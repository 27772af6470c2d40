package org.daybook.scheduler.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daybook.reports.Period;
import org.daybook.reports.PeriodKind;
import org.daybook.scheduler.timetable.Fire.ClockChange;
import org.junit.jupiter.api.Test;

class RecurrenceTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int MINUTES_OF_DAY = 1440;

    /** Ten years with the day that Samoa left out, and with zones that jump at midnight, by half an hour and by two. */
    private static final LocalDate FROM = LocalDate.of(2008, 1, 1);

    private static final LocalDate TO = LocalDate.of(2018, 1, 1);

    private static final List<String> ZONES = List.of(
            "Asia/Shanghai",
            "Asia/Hong_Kong",
            "Asia/Taipei",
            "Asia/Urumqi",
            "Asia/Singapore",
            "Asia/Tokyo",
            "Asia/Pyongyang",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Asia/Tehran",
            "Asia/Amman",
            "Asia/Beirut",
            "Asia/Gaza",
            "Asia/Yerevan",
            "Asia/Novosibirsk",
            "Asia/Magadan",
            "Europe/London",
            "Europe/Berlin",
            "Europe/Lisbon",
            "Europe/Istanbul",
            "Europe/Moscow",
            "Europe/Chisinau",
            "Africa/Casablanca",
            "Africa/Cairo",
            "Africa/Johannesburg",
            "Africa/Windhoek",
            "America/New_York",
            "America/Los_Angeles",
            "America/St_Johns",
            "America/Havana",
            "America/Sao_Paulo",
            "America/Santiago",
            "America/Caracas",
            "America/Asuncion",
            "America/Scoresbysund",
            "Antarctica/Troll",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "Pacific/Chatham",
            "Pacific/Fakaofo");

    private static final List<LocalTime> TIMES = List.of(
            LocalTime.MIDNIGHT, LocalTime.of(0, 30), LocalTime.of(1, 45), LocalTime.of(2, 30), LocalTime.of(23, 59));

    @Test
    void tenYearsInFortyZonesRunAsSteppingThroughEachMinuteDoes() {
        assertThat(Set.copyOf(ZONES)).hasSize(40);
        for (String zone : ZONES) {
            List<List<Instant>> stepped = byStepping(ZoneId.of(zone).getRules());
            for (int i = 0; i < TIMES.size(); i++) {
                List<Instant> expected = stepped.get(i);
                Recurrence daily = daily(TIMES.get(i), ZoneId.of(zone));
                List<Fire> fires = daily.after(expected.get(0).minusSeconds(1), expected.size());
                assertThat(fires.stream().map(Fire::at).toList())
                        .as(zone + " " + TIMES.get(i))
                        .isEqualTo(expected);
                assertSeamless(fires);
            }
        }
    }

    @Test
    void runsAreFoundOneByOneAsTheyAreTogether() {
        for (PeriodKind every :
                List.of(PeriodKind.DAY, PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR)) {
            for (DayOfPeriod on : List.of(DayOfPeriod.day(1), DayOfPeriod.day(31), DayOfPeriod.workingDay(2))) {
                Recurrence recurrence = new Recurrence(
                        every, on, LocalTime.of(2, 30), ZoneId.of("America/Havana"), WorkingDays.WEEKDAYS);
                List<Fire> together = recurrence.after(Instant.parse("2009-12-31T23:00:00Z"), 50);
                assertSeamless(together);
                Instant last = Instant.parse("2009-12-31T23:00:00Z");
                for (Fire fire : together) {
                    assertThat(recurrence.after(last, 1)).containsExactly(fire);
                    last = fire.at();
                }
            }
        }
    }

    @Test
    void theSecondWorkingDayOfAMonthKnowsHolidaysAndDaysThatMakeUpForThem() {
        WorkingDays china = new WorkingDays(
                Set.of(
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 10, 2),
                        LocalDate.of(2026, 10, 5),
                        LocalDate.of(2026, 10, 6),
                        LocalDate.of(2026, 10, 7)),
                Set.of(LocalDate.of(2026, 10, 10)));
        Recurrence monthly =
                new Recurrence(PeriodKind.MONTH, DayOfPeriod.workingDay(2), LocalTime.of(8, 0), SHANGHAI, china);
        List<Fire> fires = monthly.after(Instant.parse("2026-09-30T00:00:00Z"), 2);
        assertThat(fires)
                .containsExactly(
                        new Fire(
                                Instant.parse("2026-10-09T00:00:00Z"),
                                LocalDate.of(2026, 10, 9),
                                Period.parse("2026-09"),
                                ClockChange.NONE),
                        new Fire(
                                Instant.parse("2026-11-03T00:00:00Z"),
                                LocalDate.of(2026, 11, 3),
                                Period.parse("2026-10"),
                                ClockChange.NONE));
        assertThat(china.isWorked(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(china.isWorked(LocalDate.of(2026, 10, 11))).isFalse();
    }

    @Test
    void aWeekWithoutWorkingDaysRunsOnItsLastDay() {
        Set<LocalDate> week = Set.copyOf(
                LocalDate.of(2026, 2, 16).datesUntil(LocalDate.of(2026, 2, 23)).toList());
        Recurrence weekly = new Recurrence(
                PeriodKind.WEEK,
                DayOfPeriod.workingDay(1),
                LocalTime.of(8, 0),
                SHANGHAI,
                new WorkingDays(week, Set.of()));
        assertThat(weekly.after(Instant.parse("2026-02-15T00:00:00Z"), 2))
                .extracting(Fire::day)
                .containsExactly(LocalDate.of(2026, 2, 22), LocalDate.of(2026, 2, 23));
    }

    @Test
    void clocksThatJumpOrGoBackAreMarked() {
        Recurrence early = daily(LocalTime.of(2, 30), ZoneId.of("Europe/Berlin"));
        assertThat(early.after(Instant.parse("2026-03-28T12:00:00Z"), 2))
                .extracting(Fire::at, Fire::clock)
                .containsExactly(
                        tuple(Instant.parse("2026-03-29T01:00:00Z"), ClockChange.SKIPPED),
                        tuple(Instant.parse("2026-03-30T00:30:00Z"), ClockChange.NONE));
        assertThat(early.after(Instant.parse("2026-10-24T12:00:00Z"), 1))
                .extracting(Fire::at, Fire::clock)
                .containsExactly(tuple(Instant.parse("2026-10-25T00:30:00Z"), ClockChange.REPEATED));
    }

    /** Of each time, the first minute of each day at which the clocks show it or a later one. */
    private static List<List<Instant>> byStepping(ZoneRules rules) {
        long[] next = new long[TIMES.size()];
        List<List<Instant>> fires = new ArrayList<>();
        for (int i = 0; i < next.length; i++) {
            next[i] = FROM.toEpochDay() * MINUTES_OF_DAY + TIMES.get(i).toSecondOfDay() / 60;
            fires.add(new ArrayList<>());
        }
        for (long minute = (FROM.toEpochDay() - 1) * MINUTES_OF_DAY;
                minute < TO.toEpochDay() * MINUTES_OF_DAY;
                minute++) {
            Instant instant = Instant.ofEpochSecond(minute * 60);
            long local = minute + rules.getOffset(instant).getTotalSeconds() / 60;
            for (int i = 0; i < next.length; i++) {
                while (local >= next[i]) {
                    fires.get(i).add(instant);
                    next[i] += MINUTES_OF_DAY;
                }
            }
        }
        return fires;
    }

    private static void assertSeamless(List<Fire> fires) {
        for (int i = 1; i < fires.size(); i++) {
            assertThat(fires.get(i).covered().from())
                    .isEqualTo(fires.get(i - 1).covered().to());
        }
    }

    private static Recurrence daily(LocalTime at, ZoneId zone) {
        return new Recurrence(PeriodKind.DAY, DayOfPeriod.day(1), at, zone, WorkingDays.WEEKDAYS);
    }
}

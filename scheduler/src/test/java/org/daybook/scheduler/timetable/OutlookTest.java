package org.daybook.scheduler.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.daybook.reports.PeriodKind;
import org.daybook.scheduler.timetable.Outlook.Expected;
import org.daybook.warehouse.calendar.HolidayCalendar;
import org.junit.jupiter.api.Test;

class OutlookTest {
    private static final HolidayCalendar CHINA = HolidayCalendar.load();

    @Test
    void holidaysMoveTheSecondWorkingDayAndUnknownYearsSaySo() {
        List<Expected> next = outlook(DayOfPeriod.workingDay(2), WorkingDays.of(CHINA), "Asia/Shanghai")
                .after(Instant.parse("2026-03-15T00:00:00Z"), 10);
        assertThat(next)
                .extracting(expected -> expected.fire().day() + " " + expected.marks()
                        + expected.holiday().map(name -> " " + name).orElse(""))
                .containsExactly(
                        "2026-04-02 []",
                        "2026-05-07 [HOLIDAY_MOVES] labour",
                        "2026-06-02 []",
                        "2026-07-02 []",
                        "2026-08-04 []",
                        "2026-09-02 []",
                        "2026-10-09 [HOLIDAY_MOVES] national",
                        "2026-11-03 []",
                        "2026-12-02 []",
                        "2027-01-04 [CALENDAR_MISSING]");
        assertThat(next.get(1).fire().covered().toString()).isEqualTo("2026-04");
    }

    @Test
    void clockChangesAreMarked() {
        List<Expected> next = new Outlook(
                        new Recurrence(
                                PeriodKind.DAY,
                                DayOfPeriod.day(1),
                                LocalTime.of(2, 30),
                                ZoneId.of("Europe/Berlin"),
                                WorkingDays.WEEKDAYS),
                        CHINA)
                .after(Instant.parse("2026-03-27T12:00:00Z"), 3);
        assertThat(next).extracting(expected -> expected.is("CLOCK_SKIPS")).containsExactly(false, true, false);
    }

    @Test
    void whoCountsPlainWeekdaysIsMovedByNoHoliday() {
        assertThat(outlook(DayOfPeriod.workingDay(2), WorkingDays.WEEKDAYS, "Europe/London")
                        .after(Instant.parse("2026-04-15T00:00:00Z"), 12))
                .allSatisfy(expected -> assertThat(expected.marks()).isEmpty());
    }

    private static Outlook outlook(DayOfPeriod on, WorkingDays workingDays, String zone) {
        return new Outlook(
                new Recurrence(PeriodKind.MONTH, on, LocalTime.of(8, 0), ZoneId.of(zone), workingDays), CHINA);
    }
}

package org.daybook.etl.conform;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** The 4-5-4 calendar: year y ends on the Saturday nearest 31 January of y + 1. */
record RetailCalendar(
        int year, int month, int week, @Nullable Integer weekRestated) {
    private static final int WEEKS_IN_QUARTER = 13;

    private static final int LONG_YEAR = 53;

    static RetailCalendar of(LocalDate day) {
        int year = day.getYear();
        if (day.isBefore(start(year))) {
            year--;
        }
        int week = (int) (ChronoUnit.DAYS.between(start(year), day) / 7) + 1;
        boolean isLong = ChronoUnit.WEEKS.between(start(year), start(year + 1)) == LONG_YEAR;
        // A year of 52 weeks is compared with the long one before it without that one's first week.
        Integer restated = isLong ? (week == 1 ? null : Integer.valueOf(week - 1)) : Integer.valueOf(week);
        return new RetailCalendar(year, month(week), week, restated);
    }

    private static LocalDate start(int year) {
        LocalDate january31 = LocalDate.of(year, 1, 31);
        LocalDate before = january31.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        boolean isNearer = ChronoUnit.DAYS.between(before, january31) <= 3;
        return (isNearer ? before : before.plusWeeks(1)).plusDays(1);
    }

    private static int month(int week) {
        if (week == LONG_YEAR) {
            return 12;
        }
        int quarter = (week - 1) / WEEKS_IN_QUARTER;
        int inQuarter = (week - 1) % WEEKS_IN_QUARTER;
        int third = inQuarter < 4 ? 1 : inQuarter < 9 ? 2 : 3;
        return quarter * 3 + third;
    }
}

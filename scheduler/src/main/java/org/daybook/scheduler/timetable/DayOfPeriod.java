package org.daybook.scheduler.timetable;

import java.time.LocalDate;
import java.util.List;
import org.daybook.reports.Period;

/**
 * One day of each period.
 *
 * @param number from 1; a period that has fewer such days takes its last
 * @param isWorkingDay whether only working days count; a period without any takes its last day
 */
public record DayOfPeriod(int number, boolean isWorkingDay) {

    public DayOfPeriod {
        if (number < 1) {
            throw new IllegalArgumentException("days are counted from 1, not from " + number);
        }
    }

    /** Day so many of each period, such as 3 for Wednesday of a week. */
    public static DayOfPeriod day(int number) {
        return new DayOfPeriod(number, false);
    }

    /** Working day so many of each period. */
    public static DayOfPeriod workingDay(int number) {
        return new DayOfPeriod(number, true);
    }

    LocalDate in(Period period, WorkingDays workingDays) {
        List<LocalDate> worked = isWorkingDay ? workingDays.in(period) : List.of();
        return worked.isEmpty()
                ? period.from().plusDays(Math.min(isWorkingDay ? period.days() : number, period.days()) - 1)
                : worked.get(Math.min(number, worked.size()) - 1);
    }
}

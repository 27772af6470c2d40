package org.daybook.scheduler.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.daybook.reports.Period;
import org.daybook.warehouse.calendar.HolidayCalendar;

/**
 * Days on which people work: Monday to Friday without the holidays, and the days of weekends that make up for them.
 *
 * @param holidays days off, of whatever day of the week
 * @param makeUpDays days of weekends that are worked
 */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
    /** Monday to Friday, always. */
    public static final WorkingDays WEEKDAYS = new WorkingDays(Set.of(), Set.of());

    public WorkingDays {
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
    }

    /** Monday to Friday but for the holidays of a calendar, and the days worked for them. */
    public static WorkingDays of(HolidayCalendar calendar) {
        return new WorkingDays(calendar.holidays().keySet(), calendar.makeUpDays());
    }

    /** Whether people work on that day. */
    public boolean isWorked(LocalDate day) {
        boolean isWeekday = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        return makeUpDays.contains(day) || isWeekday && !holidays.contains(day);
    }

    /** Those of a period, in order. */
    public List<LocalDate> in(Period period) {
        return period.from().datesUntil(period.to()).filter(this::isWorked).toList();
    }
}

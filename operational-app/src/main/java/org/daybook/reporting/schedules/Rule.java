package org.daybook.reporting.schedules;

import java.time.LocalTime;
import java.time.ZoneId;
import org.daybook.reports.PeriodKind;
import org.daybook.scheduler.timetable.DayOfPeriod;
import org.daybook.scheduler.timetable.Outlook;
import org.daybook.scheduler.timetable.Recurrence;
import org.daybook.scheduler.timetable.WorkingDays;
import org.daybook.warehouse.calendar.HolidayCalendar;

/**
 * When something runs.
 *
 * @param every how long the periods are
 * @param on which day of each
 * @param at local time, to the minute
 * @param zone whose clocks count
 * @param holidays which days are off
 */
public record Rule(PeriodKind every, DayOfPeriod on, LocalTime at, ZoneId zone, Holidays holidays) {
    private static final HolidayCalendar CHINA = HolidayCalendar.load();

    /** Which days are off beside weekends. */
    public enum Holidays {
        /** China's, with the weekend days worked for them. */
        CN,
        /** None. */
        NONE;

        /** As people in that zone most likely have them. */
        public static Holidays in(ZoneId zone) {
            return zone.getId().matches("Asia/(Shanghai|Urumqi|Chongqing|Harbin)|PRC") ? CN : NONE;
        }
    }

    /** Its runs. */
    public Recurrence recurrence() {
        return new Recurrence(
                every, on, at, zone, holidays == Holidays.CN ? WorkingDays.of(CHINA) : WorkingDays.WEEKDAYS);
    }

    /** Its next runs, with what is unusual about them. */
    public Outlook outlook() {
        return new Outlook(recurrence(), CHINA);
    }
}

package org.daybook.scheduler.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.reports.Period;
import org.daybook.warehouse.calendar.HolidayCalendar;

/**
 * The next runs of something, and what is unusual about each.
 *
 * @param calendar whose holidays move working days
 */
public record Outlook(Recurrence recurrence, HolidayCalendar calendar) {

    /** What is unusual about a run. */
    public enum Mark {
        /** The clocks jump over its time. */
        CLOCK_SKIPS,
        /** The clocks show its time twice. */
        CLOCK_REPEATS,
        /** A holiday, or a day worked for one, puts it on another day. */
        HOLIDAY_MOVES,
        /** Nobody knows the holidays of that year yet: they may put it on another day. */
        CALENDAR_MISSING
    }

    /**
     * A run to come.
     *
     * @param holiday that moves it, such as labour
     */
    public record Expected(Fire fire, Set<Mark> marks, Optional<String> holiday) {

        public Expected {
            marks = Set.copyOf(marks);
        }

        /** Whether it has that mark, by its name. */
        public boolean is(String mark) {
            return marks.contains(Mark.valueOf(mark));
        }
    }

    /** The next runs after an instant, the first of them first. */
    public List<Expected> after(Instant instant, int most) {
        return recurrence.after(instant, most).stream().map(this::expected).toList();
    }

    private Expected expected(Fire fire) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        switch (fire.clock()) {
            case SKIPPED -> marks.add(Mark.CLOCK_SKIPS);
            case REPEATED -> marks.add(Mark.CLOCK_REPEATS);
            case NONE -> {}
        }
        Optional<String> holiday = Optional.empty();
        if (countsWorkingDays()) {
            if (!calendar.knows(fire.day())) {
                marks.add(Mark.CALENDAR_MISSING);
            }
            LocalDate plain = recurrence.on().in(period(fire), WorkingDays.WEEKDAYS);
            if (!plain.equals(fire.day())) {
                marks.add(Mark.HOLIDAY_MOVES);
                holiday = holidayIn(period(fire));
            }
        }
        return new Expected(fire, marks, holiday);
    }

    private boolean countsWorkingDays() {
        return recurrence.on().isWorkingDay() && !recurrence.workingDays().equals(WorkingDays.WEEKDAYS);
    }

    private Period period(Fire fire) {
        return Period.containing(recurrence.every(), fire.day());
    }

    private Optional<String> holidayIn(Period period) {
        return period.from()
                .datesUntil(period.to())
                .flatMap(day -> calendar.holiday(day).stream())
                .findFirst();
    }
}

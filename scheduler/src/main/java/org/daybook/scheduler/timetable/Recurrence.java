package org.daybook.scheduler.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.reports.Period;
import org.daybook.reports.PeriodKind;
import org.daybook.scheduler.timetable.Fire.ClockChange;

/**
 * Something that runs once in each day, week, month, quarter or year, for the one before. It runs at the first instant at
 * which the clocks of its zone show the time of its day or a later one, so once where they jump or go back. Every business
 * day is in the period of just one run.
 *
 * @param every how long the periods are; not a range
 * @param on which day of each
 * @param at local time, to the minute
 * @param zone whose clocks count
 * @param workingDays what counts as working day
 */
public record Recurrence(PeriodKind every, DayOfPeriod on, LocalTime at, ZoneId zone, WorkingDays workingDays) {

    public Recurrence {
        if (every == PeriodKind.RANGE) {
            throw new IllegalArgumentException("a range does not recur");
        }
    }

    /** The next runs after an instant, the first of them first. */
    public List<Fire> after(Instant instant, int most) {
        LocalDate day = LocalDate.ofInstant(instant, zone);
        Period first = Period.containing(every, day).back(1);
        return Stream.iterate(first, period -> period.back(-1))
                .map(this::fireIn)
                .filter(fire -> fire.at().isAfter(instant))
                .limit(most)
                .toList();
    }

    private Fire fireIn(Period period) {
        LocalDate day = on.in(period, workingDays);
        LocalDateTime wanted = day.atTime(at);
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(wanted);
        ClockChange clock =
                offsets.isEmpty() ? ClockChange.SKIPPED : offsets.size() > 1 ? ClockChange.REPEATED : ClockChange.NONE;
        return new Fire(instant(wanted, offsets, rules.getTransition(wanted)), day, period.back(1), clock);
    }

    private static Instant instant(LocalDateTime wanted, List<ZoneOffset> offsets, ZoneOffsetTransition jump) {
        return offsets.isEmpty() ? jump.getInstant() : wanted.toInstant(offsets.get(0));
    }
}

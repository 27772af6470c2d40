package org.daybook.reports.data;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.daybook.reports.Period;
import org.daybook.reports.PeriodKind;

/**
 * The period of a report and what it is compared with. An unfinished period is compared with as many elapsed days; a
 * comparison that begins before the shop's history is absent, not zero.
 */
public record Spans(Period period, LocalDate firstDay, LocalDate completeThrough) {
    private static final int WEEK = 7;

    /** Whether the period goes on after the last complete day. */
    public boolean isToDate() {
        return !isAhead() && completeThrough.isBefore(period.lastDay());
    }

    /** Whether no day of the period is complete yet. */
    public boolean isAhead() {
        return completeThrough.isBefore(period.from());
    }

    /** The days of the period that count. */
    public Period elapsed() {
        return isToDate() ? period.first(ChronoUnit.DAYS.between(period.from(), completeThrough) + 1) : period;
    }

    public Optional<Period> previous() {
        return compared(period.back(1));
    }

    public Optional<Period> yearAgo() {
        return compared(period.yearAgo());
    }

    /** The same weekday of last week, for a day. */
    public Optional<Period> weekAgo() {
        return period.kind() == PeriodKind.DAY ? compared(period.back(WEEK)) : Optional.empty();
    }

    /** The period so many steps back, whole, as in a series. */
    public Optional<Period> back(int steps) {
        Period earlier = steps == 0 ? elapsed() : period.back(steps);
        return earlier.from().isBefore(firstDay) ? Optional.empty() : Optional.of(earlier);
    }

    private Optional<Period> compared(Period other) {
        if (isAhead() || other.from().isBefore(firstDay)) {
            return Optional.empty();
        }
        return Optional.of(isToDate() ? other.first(elapsed().days()) : other);
    }
}

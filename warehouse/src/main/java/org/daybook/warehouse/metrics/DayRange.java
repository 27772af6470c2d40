package org.daybook.warehouse.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.warehouse.tables.ReleaseTables;

/** Business days from the first, included, to the last, excluded. */
public record DayRange(LocalDate from, LocalDate to) {
    public DayRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The range ends on " + to + ", before it begins on " + from);
        }
    }

    public static DayRange of(LocalDate from, LocalDate to) {
        return new DayRange(from, to);
    }

    public static DayRange day(LocalDate day) {
        return new DayRange(day, day.plusDays(1));
    }

    /** All days before that day. */
    static DayRange until(LocalDate to) {
        return new DayRange(LocalDate.of(1, 1, 1), to);
    }

    /** The name under which a query reads the rows of these days. */
    String slice(ReleaseTables tables, String table) {
        return from.isBefore(to) ? tables.slice(table, from, to.minusDays(1)) : table;
    }

    /** The calendar month that holds this day. */
    public static DayRange month(LocalDate day) {
        return new DayRange(Grain.MONTH.start(day), Grain.MONTH.next(day));
    }

    /** The steps of that grain, cut at both ends of this range. */
    public List<DayRange> steps(Grain grain) {
        List<DayRange> steps = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); day = grain.next(day)) {
            LocalDate next = grain.next(day);
            steps.add(new DayRange(day, next.isBefore(to) ? next : to));
        }
        return steps;
    }
}

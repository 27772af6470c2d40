package org.daybook.books.web;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.daybook.ledger.journal.Balances.Period;
import org.daybook.web.list.ListState;

/** Periods by name, and from any day to any other. What is relative stays so in the address. */
final class Periods {
    static final List<String> NAMES = List.of("this_month", "last_month", "this_year", "last_year");

    private Periods() {}

    /** The name of what is asked for, empty for days that were chosen. */
    static String name(ListState state) {
        return state.value("from").isPresent() || state.value("to").isPresent()
                ? ""
                : state.value("period").filter(NAMES::contains).orElse(NAMES.get(0));
    }

    /** Chosen days, the period that is named, or this month. */
    static Period of(ListState state, LocalDate today) {
        String name = name(state);
        if (!name.isEmpty()) {
            return named(name, today);
        }
        LocalDate to = state.day("to").orElse(today);
        LocalDate from = state.day("from").orElse(to.withDayOfMonth(1));
        return from.isAfter(to) ? new Period(to, from) : new Period(from, to);
    }

    private static Period named(String name, LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate year = today.withDayOfYear(1);
        return switch (name) {
            case "last_month" -> new Period(month.minusMonths(1), month.minusDays(1));
            case "this_year" -> new Period(year, year.with(TemporalAdjusters.lastDayOfYear()));
            case "last_year" -> new Period(year.minusYears(1), year.minusDays(1));
            default -> new Period(month, month.with(TemporalAdjusters.lastDayOfMonth()));
        };
    }
}

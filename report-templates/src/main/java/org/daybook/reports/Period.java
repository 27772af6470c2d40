package org.daybook.reports;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A half-open span of business days [from, to) of a known kind. */
public record Period(PeriodKind kind, LocalDate from, LocalDate to) {
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final int RETAIL_YEAR_DAYS = 364;

    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a period holds at least one day");
        }
    }

    /** Reads 2010-11-15, 2010-W46, 2010-11, 2010-Q4, 2010 or FROM..TO (last day included). */
    public static Period parse(String text) {
        String asked = text.strip();
        try {
            return read(asked);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ReportRejected(ReportRejected.Reason.PERIOD_UNREADABLE, asked);
        }
    }

    private static Period read(String asked) {
        int dots = asked.indexOf("..");
        if (dots > 0) {
            LocalDate last = LocalDate.parse(asked.substring(dots + 2));
            return new Period(PeriodKind.RANGE, LocalDate.parse(asked.substring(0, dots)), last.plusDays(1));
        }
        Matcher week = WEEK.matcher(asked);
        if (week.matches()) {
            return week(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)));
        }
        Matcher quarter = QUARTER.matcher(asked);
        if (quarter.matches()) {
            int month = 3 * Integer.parseInt(quarter.group(2)) - 2;
            LocalDate first = LocalDate.of(Integer.parseInt(quarter.group(1)), month, 1);
            return new Period(PeriodKind.QUARTER, first, first.plusMonths(3));
        }
        return switch (asked.length()) {
            case 4 -> {
                LocalDate first = LocalDate.of(Integer.parseInt(asked), 1, 1);
                yield new Period(PeriodKind.YEAR, first, first.plusYears(1));
            }
            case 7 -> {
                LocalDate first = YearMonth.parse(asked).atDay(1);
                yield new Period(PeriodKind.MONTH, first, first.plusMonths(1));
            }
            default -> day(LocalDate.parse(asked));
        };
    }

    static Period day(LocalDate day) {
        return new Period(PeriodKind.DAY, day, day.plusDays(1));
    }

    /**
     * The one that a day lies in.
     *
     * @throws IllegalArgumentException for ranges: a day lies in many
     */
    public static Period containing(PeriodKind kind, LocalDate day) {
        return switch (kind) {
            case DAY -> day(day);
            case WEEK ->
                new Period(
                        kind,
                        day.with(DayOfWeek.MONDAY),
                        day.with(DayOfWeek.MONDAY).plusWeeks(1));
            case MONTH ->
                new Period(kind, day.withDayOfMonth(1), day.withDayOfMonth(1).plusMonths(1));
            case QUARTER -> {
                LocalDate first = day.with(day.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
                yield new Period(kind, first, first.plusMonths(3));
            }
            case YEAR ->
                new Period(kind, day.withDayOfYear(1), day.withDayOfYear(1).plusYears(1));
            case RANGE -> throw new IllegalArgumentException("a day lies in many ranges");
        };
    }

    private static Period week(int year, int week) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(DayOfWeek.MONDAY);
        if (monday.get(IsoFields.WEEK_BASED_YEAR) != year || monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) != week) {
            throw new DateTimeException("the year has no such week");
        }
        return new Period(PeriodKind.WEEK, monday, monday.plusWeeks(1));
    }

    public LocalDate lastDay() {
        return to.minusDays(1);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** The period before this one; {@code back(12)} of a month is the same month last year. */
    public Period back(int steps) {
        return switch (kind) {
            case DAY -> moved(from.minusDays(steps));
            case WEEK -> moved(from.minusWeeks(steps));
            case MONTH -> moved(from.minusMonths(steps));
            case QUARTER -> moved(from.minusMonths(3L * steps));
            case YEAR -> moved(from.minusYears(steps));
            case RANGE -> moved(from.minusDays(days() * steps));
        };
    }

    /** The same period a year ago: 364 days earlier for days, weeks and ranges, else the same in the calendar. */
    public Period yearAgo() {
        return switch (kind) {
            case DAY, WEEK, RANGE -> moved(from.minusDays(RETAIL_YEAR_DAYS));
            case MONTH -> back(12);
            case QUARTER -> back(4);
            case YEAR -> back(1);
        };
    }

    private Period moved(LocalDate start) {
        LocalDate end =
                switch (kind) {
                    case DAY -> start.plusDays(1);
                    case WEEK -> start.plusWeeks(1);
                    case MONTH -> start.plusMonths(1);
                    case QUARTER -> start.plusMonths(3);
                    case YEAR -> start.plusYears(1);
                    case RANGE -> start.plusDays(days());
                };
        return new Period(kind, start, end);
    }

    /** At most the first so many days, as an unfinished period is compared. */
    public Period first(long days) {
        return days >= days() ? this : new Period(kind, from, from.plusDays(Math.max(1, days)));
    }

    @Override
    public String toString() {
        return switch (kind) {
            case DAY -> from.toString();
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        from.get(IsoFields.WEEK_BASED_YEAR),
                        from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(from).toString();
            case QUARTER -> from.getYear() + "-Q" + from.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> String.valueOf(from.getYear());
            case RANGE -> from + ".." + lastDay();
        };
    }
}

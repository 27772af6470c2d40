package org.daybook.imports.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the dates of one column: in one order of numbers, or by a pattern that the user stated. */
public final class DateReader {
    private final @Nullable DateOrder order;
    private final @Nullable DateTimeFormatter formatter;
    private final String description;

    private DateReader(@Nullable DateOrder order, @Nullable DateTimeFormatter formatter, String description) {
        this.order = order;
        this.formatter = formatter;
        this.description = description;
    }

    public static DateReader of(DateOrder order) {
        return new DateReader(order, null, order.pattern());
    }

    /** A stated pattern such as `dd/MM/yyyy` or `dd-MMM-yy HH:mm`, or `iso`; empty when it is none. */
    public static Optional<DateReader> of(String pattern) {
        if (pattern.equalsIgnoreCase("iso")) {
            return Optional.of(of(DateOrder.YEAR_MONTH_DAY));
        }
        String letters =
                pattern.replaceAll("[^yuMd]", "").replaceAll("(.)\\1+", "$1").replace('u', 'y');
        if (!pattern.contains("MMM")) {
            switch (letters) {
                case "yMd":
                    return Optional.of(new DateReader(DateOrder.YEAR_MONTH_DAY, null, pattern));
                case "dMy":
                    return Optional.of(new DateReader(DateOrder.DAY_MONTH_YEAR, null, pattern));
                case "Mdy":
                    return Optional.of(new DateReader(DateOrder.MONTH_DAY_YEAR, null, pattern));
                default:
                    return Optional.empty();
            }
        }
        return byFormatter(pattern);
    }

    public String description() {
        return description;
    }

    /** The date and time, or null when the text is none. */
    public @Nullable Moment parse(String text) {
        String stripped = NumberText.strip(text);
        return order == null ? parseByPattern(stripped) : parseNumbers(stripped, order);
    }

    private static @Nullable Moment parseNumbers(String text, DateOrder order) {
        DateNumbers numbers = DateNumbers.split(text);
        LocalDate day = numbers == null ? null : numbers.in(order);
        if (numbers == null || day == null) {
            return null;
        }
        if (numbers.rest().isEmpty()) {
            return new Moment(day);
        }
        TimeText time = TimeText.parse(numbers.rest());
        return time == null ? null : new Moment(day, time.time(), time.zone());
    }

    private @Nullable Moment parseByPattern(String text) {
        if (formatter == null) {
            return null;
        }
        try {
            TemporalAccessor found = formatter.parseBest(text, LocalDateTime::from, LocalDate::from);
            return found instanceof LocalDateTime at
                    ? new Moment(at.toLocalDate(), at.toLocalTime(), null)
                    : new Moment(LocalDate.from(found));
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static Optional<DateReader> byFormatter(String pattern) {
        try {
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
            LocalDateTime sample = LocalDateTime.of(LocalDate.of(2010, 12, 31), LocalTime.NOON);
            LocalDate.from(formatter.parse(formatter.format(sample)));
            return Optional.of(new DateReader(null, formatter, pattern));
        } catch (IllegalArgumentException | DateTimeException notAPattern) {
            return Optional.empty();
        }
    }
}

package org.daybook.imports.values;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts over a column which orders of day, month and year its dates can be read in. */
public final class DateSurvey {
    private final Map<DateOrder, Long> readable = new EnumMap<>(DateOrder.class);
    private String example = "";

    public void see(String text) {
        String date = NumberText.strip(text);
        DateNumbers numbers = DateNumbers.split(date);
        if (numbers == null) {
            return;
        }
        if (example.isEmpty()) {
            example = date;
        }
        boolean dotted = date.indexOf('.') > 0 && date.indexOf('.') < 3;
        for (DateOrder order : DateOrder.values()) {
            // Nobody writes the month first with points, so 01.12.2010 is no riddle.
            if (numbers.in(order) != null && !(dotted && order == DateOrder.MONTH_DAY_YEAR)) {
                readable.merge(order, 1L, Long::sum);
            }
        }
    }

    /** The order that reads most dates; empty when two read equally many, or none reads any. */
    public Optional<DateOrder> result() {
        long most = readable.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<DateOrder> best = readable.entrySet().stream()
                .filter(count -> count.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    /** Dates that begin with a four-digit year need no second look. */
    public boolean isClear() {
        return readable.size() == 1;
    }

    public boolean sawDates() {
        return !readable.isEmpty();
    }

    /** A date of the column, for the question to the user. */
    public String example() {
        return example;
    }
}

package org.daybook.analytics.sql.chart;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.daybook.warehouse.result.Column;

/**
 * What of a result is drawn, and how.
 *
 * @param isLine a line, else bars
 * @param names the column with the names or times
 * @param values the column with the numbers
 */
public record ChartChoice(boolean isLine, int names, int values) {
    private static final Pattern TELLS_APART =
            Pattern.compile("(?i)(.*_)?(id|no|key|year|quarter|month|week|day|hour|rank|row|line)");

    /**
     * As somebody chose, as far as they did and it fits; empty if there are no numbers to draw.
     *
     * @param kind {@code line} or {@code bars}, anything else for what suits the names
     */
    public static Optional<ChartChoice> of(List<Column> columns, String kind, int names, int values) {
        List<Integer> numbers = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).isNumber())
                .boxed()
                .toList();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        int named = names >= 0 && names < columns.size()
                ? names
                : IntStream.range(0, columns.size())
                        .filter(i -> !columns.get(i).isNumber())
                        .findFirst()
                        .orElse(0);
        int drawn = numbers.contains(values) ? values : likeliest(columns, numbers, named);
        boolean isTime = columns.get(named).type().matches("DATE|TIME.*");
        return Optional.of(new ChartChoice(kind.equals("line") || isTime && !kind.equals("bars"), named, drawn));
    }

    /** The first that measures something: neither the names nor numbers that tell things apart. */
    private static int likeliest(List<Column> columns, List<Integer> numbers, int named) {
        List<Integer> others = numbers.stream().filter(i -> i != named).toList();
        return others.stream()
                .filter(i -> !TELLS_APART.matcher(columns.get(i).name()).matches())
                .findFirst()
                .or(() -> others.stream().findFirst())
                .orElse(named);
    }
}

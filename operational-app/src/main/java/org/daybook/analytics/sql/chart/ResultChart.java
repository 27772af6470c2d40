package org.daybook.analytics.sql.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A result in a drawing that is 640 wide: bars from zero, sorted; or a line in the order of the rows, with a gap where a
 * value is missing.
 *
 * @param marks of the value axis
 * @param zero where the bars begin
 * @param lines points of each unbroken part of the line
 * @param ticks names along the line
 * @param drawn rows that are in it
 */
public record ResultChart(
        ChartChoice choice,
        int height,
        List<Mark> marks,
        int zero,
        List<Bar> bars,
        List<String> lines,
        List<Mark> ticks,
        int drawn) {
    /** Rows that a line has at most. */
    public static final int MOST_POINTS = 500;

    private static final int MOST_BARS = 20;
    private static final int LONGEST_NAME = 26;
    private static final int LONGEST_NUMBER = 15;
    private static final int LEFT = 72;
    private static final int RIGHT = 620;
    private static final int TOP = 16;
    private static final int BOTTOM = 188;
    private static final int LINE_HEIGHT = 220;
    private static final int BARS_LEFT = 190;
    private static final int BARS_RIGHT = 560;
    private static final int BAR = 24;
    private static final int TICKS = 6;

    /** A word beside an axis. */
    public record Mark(int place, String text) {}

    /** A bar with its name and its value. */
    public record Bar(int x, int y, int width, String name, String value, int end) {}

    private record Point(String name, @Nullable BigDecimal value) {}

    /** Of the first rows of a result. */
    public static ResultChart of(ChartChoice choice, List<List<@Nullable String>> rows) {
        List<Point> points = rows.stream()
                .limit(MOST_POINTS)
                .map(row -> new Point(name(row.get(choice.names())), number(row.get(choice.values()))))
                .toList();
        return choice.isLine() ? line(choice, points) : bars(choice, points);
    }

    private static ResultChart bars(ChartChoice choice, List<Point> all) {
        List<Point> points = all.stream()
                .filter(point -> point.value() != null)
                .sorted(Comparator.comparing((Point point) -> Objects.requireNonNull(point.value()))
                        .reversed())
                .limit(MOST_BARS)
                .toList();
        Scale scale = Scale.of(values(points), BARS_LEFT, BARS_RIGHT);
        int zero = scale.at(BigDecimal.ZERO);
        List<Bar> bars = new ArrayList<>();
        for (Point point : points) {
            BigDecimal value = Objects.requireNonNull(point.value());
            int end = scale.at(value);
            bars.add(new Bar(
                    Math.min(zero, end),
                    TOP + bars.size() * BAR,
                    Math.max(1, Math.abs(end - zero)),
                    point.name(),
                    text(value),
                    Math.max(zero, end) + 6));
        }
        return new ResultChart(
                choice, TOP + bars.size() * BAR + 8, List.of(), zero, bars, List.of(), List.of(), bars.size());
    }

    private static ResultChart line(ChartChoice choice, List<Point> points) {
        Scale scale = Scale.of(values(points), BOTTOM, TOP);
        List<String> lines = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            BigDecimal value = points.get(i).value();
            if (value == null) {
                end(part, lines);
            } else {
                part.append(across(i, points.size()))
                        .append(',')
                        .append(scale.at(value))
                        .append(' ');
            }
        }
        end(part, lines);
        return new ResultChart(
                choice,
                LINE_HEIGHT,
                scale.marks().stream()
                        .map(mark -> new Mark(scale.at(mark), text(mark)))
                        .toList(),
                scale.at(BigDecimal.ZERO),
                List.of(),
                lines,
                ticks(points),
                points.size());
    }

    private static void end(StringBuilder part, List<String> lines) {
        if (!part.isEmpty()) {
            lines.add(part.toString().strip());
            part.setLength(0);
        }
    }

    private static List<Mark> ticks(List<Point> points) {
        int every = Math.max(1, (points.size() + TICKS - 1) / TICKS);
        List<Mark> ticks = new ArrayList<>();
        for (int i = 0; i < points.size(); i += every) {
            String name = points.get(i).name();
            ticks.add(new Mark(across(i, points.size()), name.length() > 10 ? name.substring(0, 10) : name));
        }
        return ticks;
    }

    private static int across(int index, int size) {
        return LEFT + (RIGHT - LEFT) * index / Math.max(1, size - 1);
    }

    private static List<BigDecimal> values(List<Point> points) {
        return points.stream()
                .map(Point::value)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static String text(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        boolean isLong = Math.abs(plain.precision() - plain.scale()) > LONGEST_NUMBER;
        String text = isLong ? plain.round(MathContext.DECIMAL32).toString() : plain.toPlainString();
        return text.replace('-', '\u2212');
    }

    private static String name(@Nullable String name) {
        String text = name == null ? "null" : name;
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static @Nullable BigDecimal number(@Nullable String value) {
        return value != null && value.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?") ? new BigDecimal(value) : null;
    }
}

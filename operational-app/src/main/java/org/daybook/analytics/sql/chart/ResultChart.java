package org.daybook.analytics.sql.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A result in a drawing: bars from zero, sorted; or a line in the order of the rows, with a gap where a
 * value is missing.
 *
 * @param room that it has
 * @param marks of the value axis
 * @param zero where the bars begin
 * @param lines points of each unbroken part of the line
 * @param ticks names along the line
 * @param drawn rows that are in it
 */
public record ResultChart(
        ChartChoice choice,
        Room room,
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
    private static final int LONGEST_NUMBER = 15;
    private static final int TOP = 16;
    private static final int BOTTOM = 188;
    private static final int LINE_HEIGHT = 220;
    private static final int BAR = 24;

    /** A letter is about so wide, and a Chinese character twice that. */
    private static final double LETTER = 6.5;

    private static final int FIRST_CHINESE = 0x2E80;

    /**
     * Where things stand: text is as large on a phone, so there is less of it.
     *
     * @param left where lines begin
     * @param right where they end
     * @param barsLeft where bars begin, with their names before
     * @param barsRight where the longest bar ends, with its value behind
     * @param ticks along a line, at most
     */
    public record Room(int width, int left, int right, int barsLeft, int barsRight, int ticks) {
        public static final Room DESK = new Room(640, 72, 620, 190, 540, 6);
        public static final Room PHONE = new Room(320, 72, 304, 104, 236, 3);

        /** Whether it is the one of a desk. */
        public boolean isWide() {
            return this == DESK;
        }

        private String fitting(String name) {
            double room = barsLeft - 10;
            for (int end = 0; end < name.length(); end = name.offsetByCodePoints(end, 1)) {
                room -= name.codePointAt(end) < FIRST_CHINESE ? LETTER : 2 * LETTER;
                if (room < 0) {
                    return name.substring(0, end == 0 ? 0 : name.offsetByCodePoints(end, -1))
                                    .strip() + "…";
                }
            }
            return name;
        }

        private int across(int index, int size) {
            return left + (right - left) * index / Math.max(1, size - 1);
        }
    }

    /** A word beside an axis. */
    public record Mark(int place, String text) {}

    /** A bar with its name and its value. */
    public record Bar(int x, int y, int width, String name, String value, int end) {}

    private record Point(String name, @Nullable BigDecimal value) {}

    /** For a desk, and for a phone. */
    public static List<ResultChart> inEachRoom(ChartChoice choice, List<List<@Nullable String>> rows) {
        return List.of(of(choice, Room.DESK, rows), of(choice, Room.PHONE, rows));
    }

    /** Of the first rows of a result. */
    public static ResultChart of(ChartChoice choice, Room room, List<List<@Nullable String>> rows) {
        List<Point> points = rows.stream()
                .limit(MOST_POINTS)
                .map(row -> new Point(name(row.get(choice.names())), number(row.get(choice.values()))))
                .toList();
        return choice.isLine() ? line(choice, room, points) : bars(choice, room, points);
    }

    private static ResultChart bars(ChartChoice choice, Room room, List<Point> all) {
        List<Point> points = all.stream()
                .filter(point -> point.value() != null)
                .sorted(Comparator.comparing((Point point) -> Objects.requireNonNull(point.value()))
                        .reversed())
                .limit(MOST_BARS)
                .toList();
        Scale scale = Scale.of(values(points), room.barsLeft(), room.barsRight());
        int zero = scale.at(BigDecimal.ZERO);
        List<Bar> bars = new ArrayList<>();
        for (Point point : points) {
            BigDecimal value = Objects.requireNonNull(point.value());
            int end = scale.at(value);
            bars.add(new Bar(
                    Math.min(zero, end),
                    TOP + bars.size() * BAR,
                    Math.max(1, Math.abs(end - zero)),
                    room.fitting(point.name()),
                    text(value),
                    Math.max(zero, end) + 6));
        }
        return new ResultChart(
                choice, room, TOP + bars.size() * BAR + 8, List.of(), zero, bars, List.of(), List.of(), bars.size());
    }

    private static ResultChart line(ChartChoice choice, Room room, List<Point> points) {
        Scale scale = Scale.of(values(points), BOTTOM, TOP);
        List<String> lines = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            BigDecimal value = points.get(i).value();
            if (value == null) {
                end(part, lines);
            } else {
                part.append(room.across(i, points.size()))
                        .append(',')
                        .append(scale.at(value))
                        .append(' ');
            }
        }
        end(part, lines);
        return new ResultChart(
                choice,
                room,
                LINE_HEIGHT,
                scale.marks().stream()
                        .map(mark -> new Mark(scale.at(mark), text(mark)))
                        .toList(),
                scale.at(BigDecimal.ZERO),
                List.of(),
                lines,
                ticks(room, points),
                points.size());
    }

    private static void end(StringBuilder part, List<String> lines) {
        if (!part.isEmpty()) {
            lines.add(part.toString().strip());
            part.setLength(0);
        }
    }

    private static List<Mark> ticks(Room room, List<Point> points) {
        int every = Math.max(1, (points.size() + room.ticks() - 1) / room.ticks());
        List<Mark> ticks = new ArrayList<>();
        for (int i = 0; i < points.size(); i += every) {
            String name = points.get(i).name();
            ticks.add(new Mark(room.across(i, points.size()), name.length() > 10 ? name.substring(0, 10) : name));
        }
        return ticks;
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
        return name == null ? "null" : name;
    }

    private static @Nullable BigDecimal number(@Nullable String value) {
        return value != null && value.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?") ? new BigDecimal(value) : null;
    }
}

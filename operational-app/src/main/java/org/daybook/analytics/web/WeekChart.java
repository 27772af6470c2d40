package org.daybook.analytics.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.analytics.dashboard.Weeks;
import org.daybook.analytics.dashboard.Weeks.Week;
import org.jspecify.annotations.Nullable;

/**
 * Weeks as a line, and those of a year ago as a paler one, in a drawing of 520 by 230.
 *
 * @param now the weeks that are over
 * @param going from the last of those to the one that goes on, empty if none does
 * @param before a year ago, empty if that is not known
 */
public record WeekChart(
        String now,
        String going,
        String before,
        List<Mark> marks,
        List<Mark> names,
        List<Point> points,
        boolean isToDate) {
    private static final int LEFT = 44;
    private static final int RIGHT = 448;
    private static final int TOP = 16;
    private static final int BOTTOM = 196;
    private static final int STEPS = 3;
    private static final int NAMED = 2;

    /** A word beside an axis. */
    public record Mark(int place, String text) {}

    /** A week of the line. */
    public record Point(int x, int y, String name, String scaled, Week week) {}

    static WeekChart of(Weeks weeks, String language) {
        List<Week> all = weeks.weeks();
        Axis axis = Axis.of(all.stream().flatMap(week -> Stream.of(week.netSales(), week.yearAgo())), language);
        List<Point> points = new ArrayList<>();
        List<String> earlier = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int x = LEFT + (RIGHT - LEFT) * i / Math.max(1, all.size() - 1);
            Week week = all.get(i);
            points.add(new Point(x, axis.y(week.netSales()), name(week), axis.scaled(week.netSales()), week));
            BigDecimal ago = week.yearAgo();
            if (ago != null) {
                earlier.add(x + "," + axis.y(ago));
            }
        }
        int over = weeks.isToDate() ? points.size() - 1 : points.size();
        List<Mark> names = new ArrayList<>();
        for (int i = 0; i < points.size(); i += NAMED) {
            names.add(new Mark(points.get(i).x(), points.get(i).name()));
        }
        return new WeekChart(
                line(points.subList(0, over)),
                weeks.isToDate() ? line(points.subList(Math.max(0, over - 1), points.size())) : "",
                String.join(" ", earlier),
                axis.marks(),
                names,
                points,
                weeks.isToDate());
    }

    /** The last of the line. */
    public Point last() {
        return points.get(points.size() - 1);
    }

    private static String name(Week week) {
        return "W%02d".formatted(week.monday().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String line(List<Point> points) {
        return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }

    /** From zero to a round number above everything. */
    private record Axis(BigDecimal top, int digits) {
        static Axis of(Stream<@Nullable BigDecimal> values, String language) {
            BigDecimal most = values.filter(Objects::nonNull).reduce(BigDecimal.ONE, BigDecimal::max);
            BigDecimal power = BigDecimal.TEN.pow(most.precision() - most.scale() - 1);
            BigDecimal top = Stream.of("1.5", "3", "4.5", "6", "7.5", "9")
                    .map(factor -> power.multiply(new BigDecimal(factor)))
                    .filter(round -> round.compareTo(most) >= 0)
                    .findFirst()
                    .orElse(power.multiply(BigDecimal.valueOf(12)));
            return new Axis(top, Scaled.digits(language));
        }

        int y(BigDecimal value) {
            BigDecimal share = value.max(BigDecimal.ZERO).divide(top, 4, RoundingMode.HALF_UP);
            return BOTTOM - share.multiply(BigDecimal.valueOf(BOTTOM - TOP)).intValue();
        }

        String scaled(BigDecimal value) {
            return Scaled.tenth(value, digits);
        }

        List<Mark> marks() {
            List<Mark> marks = new ArrayList<>();
            for (int step = 0; step <= STEPS; step++) {
                BigDecimal value = top.multiply(BigDecimal.valueOf(step))
                        .divide(BigDecimal.valueOf(STEPS), 4, RoundingMode.HALF_UP);
                marks.add(new Mark(y(value), Scaled.plain(value, digits)));
            }
            return marks;
        }
    }
}

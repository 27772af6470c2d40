package org.daybook.analytics.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Twelve months as a line, and the twelve before as a paler one, in a drawing of 640 by 220.
 *
 * @param marks of the value axis, each with its height
 * @param months along the bottom, each with its place
 */
public record Trend(String now, String before, List<Mark> marks, List<Mark> months, List<Point> points) {
    private static final int LEFT = 56;
    private static final int RIGHT = 624;
    private static final int TOP = 16;
    private static final int BOTTOM = 188;
    private static final int MONTHS = 12;
    private static final BigDecimal TEN = BigDecimal.TEN;

    /** A word beside an axis. */
    public record Mark(int place, String text) {}

    /** A month of the line. */
    public record Point(int x, int y, LocalDate month, BigDecimal value, BigDecimal yearAgo) {}

    /** Of 24 months, by their first days. */
    static Trend of(SortedMap<LocalDate, BigDecimal> all) {
        List<LocalDate> keys = new ArrayList<>(all.keySet());
        List<LocalDate> year = keys.subList(Math.max(0, keys.size() - MONTHS), keys.size());
        BigDecimal top = roundedUp(all.values().stream().reduce(BigDecimal.ONE, BigDecimal::max));
        List<Point> points = new ArrayList<>();
        List<String> earlier = new ArrayList<>();
        for (int i = 0; i < year.size(); i++) {
            int x = LEFT + (RIGHT - LEFT) * i / Math.max(1, MONTHS - 1);
            BigDecimal value = all.getOrDefault(year.get(i), BigDecimal.ZERO);
            BigDecimal ago = all.getOrDefault(year.get(i).minusYears(1), BigDecimal.ZERO);
            points.add(new Point(x, height(value, top), year.get(i), value, ago));
            earlier.add(x + "," + height(ago, top));
        }
        String line = points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
        return new Trend(line, String.join(" ", earlier), marks(top), months(points), points);
    }

    private static int height(BigDecimal value, BigDecimal top) {
        BigDecimal share = value.max(BigDecimal.ZERO).divide(top, 4, RoundingMode.HALF_UP);
        return BOTTOM - share.multiply(BigDecimal.valueOf(BOTTOM - TOP)).intValue();
    }

    /** The next 1, 2, 3, 5 or 10 of its power of ten. */
    private static BigDecimal roundedUp(BigDecimal most) {
        BigDecimal power = TEN.pow(most.precision() - most.scale() - 1);
        for (int factor : new int[] {1, 2, 3, 5}) {
            if (power.multiply(BigDecimal.valueOf(factor)).compareTo(most) >= 0) {
                return power.multiply(BigDecimal.valueOf(factor));
            }
        }
        return power.multiply(TEN);
    }

    private static List<Mark> marks(BigDecimal top) {
        List<Mark> marks = new ArrayList<>();
        for (int half = 0; half <= 2; half++) {
            BigDecimal value =
                    top.multiply(BigDecimal.valueOf(half)).divide(BigDecimal.valueOf(2), RoundingMode.HALF_UP);
            String thousands = value.movePointLeft(3).stripTrailingZeros().toPlainString();
            marks.add(new Mark(height(value, top), thousands));
        }
        return marks;
    }

    private static List<Mark> months(List<Point> points) {
        return points.stream()
                .filter(point -> point.month().getMonthValue() % 2 == 0)
                .map(point -> new Mark(point.x(), point.month().toString().substring(0, 7)))
                .toList();
    }
}

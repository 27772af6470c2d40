package org.daybook.analytics.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.daybook.analytics.dashboard.Bridge;

/**
 * The parts of a change as bars, each from where the one above it ended, in a drawing 520 wide.
 *
 * @param height of the drawing
 * @param zero where the change begins
 * @param total the whole change, from zero
 */
public record BridgeChart(Bridge bridge, int height, int zero, List<Bar> bars, Bar total, String before, String now) {
    private static final int LEFT = 112;
    private static final int RIGHT = 432;
    private static final int STEP = 28;
    private static final int TOP = 8;

    /**
     * One bar.
     *
     * @param y of its upper edge
     * @param end where its figure begins
     */
    public record Bar(String name, BigDecimal amount, int x, int width, int y, int end, String text) {}

    static BridgeChart of(Bridge bridge, String language) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        BigDecimal level = BigDecimal.ZERO;
        for (Bridge.Part part : bridge.parts()) {
            level = level.add(part.amount());
            low = low.min(level);
            high = high.max(level);
        }
        Scale scale = new Scale(low, high.subtract(low).max(BigDecimal.ONE), Scaled.digits(language));
        List<Bar> bars = new ArrayList<>();
        level = BigDecimal.ZERO;
        for (Bridge.Part part : bridge.parts()) {
            bars.add(scale.bar(part.name(), level, part.amount(), TOP + bars.size() * STEP));
            level = level.add(part.amount());
        }
        return new BridgeChart(
                bridge,
                TOP + (bars.size() + 1) * STEP,
                scale.x(BigDecimal.ZERO),
                bars,
                scale.bar("", BigDecimal.ZERO, bridge.change(), TOP + bars.size() * STEP),
                Scaled.tenth(bridge.before(), scale.digits()),
                Scaled.tenth(bridge.now(), scale.digits()));
    }

    /** Of the drawing. */
    public String viewBox() {
        return "0 0 520 " + height;
    }

    /** Where amounts lie across the drawing. */
    private record Scale(BigDecimal low, BigDecimal range, int digits) {
        int x(BigDecimal level) {
            return LEFT
                    + level.subtract(low)
                            .multiply(BigDecimal.valueOf(RIGHT - LEFT))
                            .divide(range, 0, RoundingMode.HALF_UP)
                            .intValue();
        }

        Bar bar(String name, BigDecimal from, BigDecimal amount, int y) {
            int start = x(from);
            int end = x(from.add(amount));
            int width = Math.max(1, Math.abs(end - start));
            return new Bar(
                    name,
                    amount,
                    Math.min(start, end),
                    width,
                    y,
                    Math.max(start, end) + 8,
                    Scaled.signed(amount, digits));
        }
    }
}

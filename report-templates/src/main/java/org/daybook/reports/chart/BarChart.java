package org.daybook.reports.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.Serializable;
import java.util.List;

/** Changes one below the other: names at the left, bars from a common zero to both sides, the share at the right. */
public final class BarChart extends Drawing {
    private static final long serialVersionUID = 1L;
    private static final double NAME = 150;
    private static final double SHARE = 54;
    private static final double GAP = 8;
    private static final double THICK = 0.55;
    // A few bars do not grow into blocks.
    private static final double ROW = 24;

    private final List<Bar> bars;

    /** One bar with the texts at its end and at the right edge. */
    public record Bar(String name, double value, String figure, String share) implements Serializable {}

    public BarChart(List<Bar> bars) {
        this.bars = List.copyOf(bars);
    }

    @Override
    void draw(Graphics2D graphics, Rectangle2D area) {
        double row = Math.min(ROW, area.getHeight() / Math.max(1, bars.size()));
        double left = area.getMinX() + NAME + room(graphics, -1);
        double right = area.getMaxX() - SHARE - room(graphics, 1);
        double zero = left + (right - left) * share(-1);
        double scale = (right - left) / Math.max(1e-9, most(-1) + most(1));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double top = area.getMinY() + i * row;
            double baseline = top + row / 2 + 3;
            double end = zero + bar.value() * scale;
            boolean isGain = bar.value() >= 0;
            graphics.setColor(isGain ? Palette.NOW : Palette.LOSS);
            double thick = row * THICK;
            graphics.fill(
                    new Rectangle2D.Double(Math.min(zero, end), top + (row - thick) / 2, Math.abs(end - zero), thick));
            Color colour = isGain ? Palette.GOOD_TEXT : Palette.BAD_TEXT;
            Font figure = HouseFont.semiBold(8);
            double x = isGain ? end + 4 : end - 4 - width(graphics, bar.figure(), figure);
            text(graphics, bar.figure(), x, baseline, figure, colour);
            Font plain = HouseFont.regular(9);
            text(graphics, fitting(graphics, bar.name(), plain), area.getMinX(), baseline, plain, Palette.INK);
            double edge = area.getMaxX() - width(graphics, bar.share(), plain);
            text(graphics, bar.share(), edge, baseline, plain, Palette.SECONDARY);
        }
        graphics.setColor(Palette.SECONDARY);
        graphics.setStroke(Palette.line(0.75));
        graphics.draw(new Line2D.Double(zero, area.getMinY(), zero, area.getMinY() + row * bars.size()));
    }

    /** The longest bar to this side. */
    private double most(int side) {
        return bars.stream()
                .mapToDouble(bar -> bar.value() * side)
                .filter(v -> v > 0)
                .max()
                .orElse(0);
    }

    private double share(int side) {
        double all = most(-1) + most(1);
        return all == 0 ? 0 : most(side) / all;
    }

    /** What the figures at the ends of the bars of one side need. */
    private double room(Graphics2D graphics, int side) {
        Font font = HouseFont.semiBold(8);
        return bars.stream()
                .filter(bar -> bar.value() * side > 0)
                .mapToDouble(bar -> width(graphics, bar.figure(), font) + GAP)
                .max()
                .orElse(GAP);
    }

    private static String fitting(Graphics2D graphics, String name, Font font) {
        if (width(graphics, name, font) <= NAME - GAP) {
            return name;
        }
        int end = name.length();
        while (end > 1 && width(graphics, name.substring(0, end) + "…", font) > NAME - GAP) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end).stripTrailing() + "…";
    }

    private static double width(Graphics2D graphics, String text, Font font) {
        return font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
    }

    private static void text(Graphics2D graphics, String text, double x, double y, Font font, Color colour) {
        graphics.setFont(font);
        graphics.setColor(colour);
        graphics.drawString(text, (float) x, (float) y);
    }
}

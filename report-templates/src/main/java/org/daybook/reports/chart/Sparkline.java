package org.daybook.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Thirteen periods without axes; the last one is a dot, hollow while its period runs. */
public final class Sparkline extends Drawing {
    private static final long serialVersionUID = 1L;
    private static final double DOT = 2.2;

    private final List<Double> values;
    private final boolean isToDate;

    public Sparkline(List<Double> values, boolean isToDate) {
        this.values = List.copyOf(values);
        this.isToDate = isToDate;
    }

    @Override
    void draw(Graphics2D graphics, Rectangle2D area) {
        List<Double> known = values.stream().filter(v -> !v.isNaN()).toList();
        if (!isLine()) {
            graphics.setColor(Palette.OTHER);
            graphics.setStroke(Palette.dashed(0.75, 1.5, 2));
            graphics.draw(
                    new Line2D.Double(area.getMinX(), area.getMaxY() - DOT, area.getMaxX(), area.getMaxY() - DOT));
            return;
        }
        double low = known.stream().mapToDouble(v -> v).min().orElse(0);
        double high = known.stream().mapToDouble(v -> v).max().orElse(1);
        double range = high == low ? 1 : high - low;
        double step = (area.getWidth() - 2 * DOT) / (values.size() - 1);
        double height = area.getHeight() - 2 * DOT - 2;
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i - 1).isNaN() || values.get(i).isNaN()) {
                continue;
            }
            boolean isOpen = isToDate && i == values.size() - 1;
            graphics.setColor(Palette.OTHER);
            graphics.setStroke(isOpen ? Palette.dashed(1, 1.5, 2) : Palette.line(1));
            graphics.draw(new Line2D.Double(
                    area.getMinX() + (i - 1) * step,
                    area.getMaxY() - DOT - 1 - (values.get(i - 1) - low) / range * height,
                    area.getMinX() + i * step,
                    area.getMaxY() - DOT - 1 - (values.get(i) - low) / range * height));
        }
        double last = values.get(values.size() - 1);
        if (!Double.isNaN(last)) {
            dot(graphics, area.getMaxX() - 2 * DOT, area.getMaxY() - DOT - 1 - (last - low) / range * height);
        }
    }

    private boolean isLine() {
        for (int i = 1; i < values.size(); i++) {
            if (!values.get(i - 1).isNaN() && !values.get(i).isNaN()) {
                return true;
            }
        }
        return false;
    }

    private void dot(Graphics2D graphics, double x, double y) {
        Ellipse2D outer = new Ellipse2D.Double(x - DOT - 0.8, y - DOT - 0.8, 2 * DOT + 1.6, 2 * DOT + 1.6);
        Ellipse2D inner = new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        graphics.setColor(Color.WHITE);
        graphics.fill(outer);
        graphics.setColor(Palette.NOW);
        if (isToDate) {
            graphics.setStroke(Palette.line(1));
            graphics.draw(inner);
        } else {
            graphics.fill(inner);
        }
    }
}

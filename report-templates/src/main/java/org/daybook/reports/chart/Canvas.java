package org.daybook.reports.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.ui.RectangleEdge;

/** A chart that has been drawn, to write labels of our own onto it in its coordinates. */
record Canvas(Graphics2D graphics, Rectangle2D area, CategoryPlot plot, int places) {

    double x(int place) {
        CategoryAxis axis = plot.getDomainAxis();
        return axis.getCategoryMiddle(place, places, area, RectangleEdge.BOTTOM);
    }

    double y(double value) {
        ValueAxis axis = plot.getRangeAxis();
        return axis.valueToJava2D(value, area, RectangleEdge.LEFT);
    }

    double width(String text, Font font) {
        return font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
    }

    /** The line on which the chart stands; drawn over the grid, not under it. */
    void baseline(double value) {
        graphics.setColor(Palette.SECONDARY);
        graphics.setStroke(Palette.line(0.75));
        graphics.draw(new Line2D.Double(area.getMinX(), y(value), area.getMaxX(), y(value)));
    }

    /** A small square and the series' label; gives where the label ends. */
    double swatch(ChartData.Series series, double x, double baseline) {
        graphics.setColor(series.tint().colour());
        graphics.fill(new Rectangle2D.Double(x, baseline - 6.5, 7, 7));
        left(series.label(), x + 10, baseline, HouseFont.regular(8), Palette.SECONDARY);
        return x + 10 + width(series.label(), HouseFont.regular(8));
    }

    void left(String text, double x, double baseline, Font font, Color colour) {
        graphics.setFont(font);
        graphics.setColor(colour);
        graphics.drawString(text, (float) x, (float) baseline);
    }

    void centre(String text, double x, double baseline, Font font, Color colour) {
        left(text, x - width(text, font) / 2, baseline, font, colour);
    }
}

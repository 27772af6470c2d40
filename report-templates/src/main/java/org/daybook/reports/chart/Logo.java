package org.daybook.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** The mark at the head of each page: an open day-book. */
public final class Logo extends Drawing {
    private static final long serialVersionUID = 1L;
    private static final Color PRIMARY = new Color(0x1D55C4);

    @Override
    void draw(Graphics2D graphics, Rectangle2D area) {
        double unit = area.getWidth() / 22;
        graphics.setColor(PRIMARY);
        graphics.fill(area);
        graphics.setColor(Color.WHITE);
        graphics.fill(box(area, unit, 4.5, 5.5, 6, 11));
        graphics.fill(box(area, unit, 11.5, 5.5, 6, 11));
        graphics.setColor(PRIMARY);
        for (double y : new double[] {8, 10.5, 13}) {
            graphics.fill(box(area, unit, 6, y, 3, 0.9));
            graphics.fill(box(area, unit, 13, y, 3, 0.9));
        }
    }

    private static Rectangle2D box(Rectangle2D area, double unit, double x, double y, double width, double height) {
        return new Rectangle2D.Double(area.getX() + x * unit, area.getY() + y * unit, width * unit, height * unit);
    }
}

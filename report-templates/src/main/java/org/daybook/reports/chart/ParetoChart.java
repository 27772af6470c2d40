package org.daybook.reports.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * How a whole is earned: the cumulative share over the ranks, the largest first. The area ends where 80 % are reached;
 * the falling tail takes back.
 */
public final class ParetoChart extends Drawing {
    private static final long serialVersionUID = 1L;
    private static final double MOST = 80;
    private static final double STEP = 20;
    private static final double LEFT = 28;
    private static final double TOP = 14;
    private static final double BOTTOM = 14;

    private final List<Double> shares;
    private final String label;

    /** Shares in hundredths, as they add up; the label stands beside the number of ranks that reach 80 %. */
    public ParetoChart(List<Double> shares, String label) {
        this.shares = List.copyOf(shares);
        this.label = label;
    }

    @Override
    void draw(Graphics2D graphics, Rectangle2D area) {
        double high = Math.max(100, shares.stream().mapToDouble(s -> s).max().orElse(0));
        Plane plane = new Plane(
                new Rectangle2D.Double(
                        area.getMinX() + LEFT,
                        area.getMinY() + TOP,
                        area.getWidth() - LEFT,
                        area.getHeight() - TOP - BOTTOM),
                shares.size(),
                high);
        grid(graphics, plane, high);
        int reached = reached();
        graphics.setColor(Palette.AREA);
        graphics.fill(under(plane, reached));
        int peak = shares.indexOf(high(shares));
        line(graphics, plane, 0, peak + 1, Palette.NOW);
        line(graphics, plane, peak + 1, shares.size(), Palette.LOSS);
        mark(graphics, plane, reached);
        ranks(graphics, plane);
    }

    private static Double high(List<Double> shares) {
        return shares.stream().max(Double::compare).orElse(0.0);
    }

    /** How many ranks it takes to reach 80 %. */
    private int reached() {
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i) >= MOST) {
                return i + 1;
            }
        }
        return shares.size();
    }

    private static void grid(Graphics2D graphics, Plane plane, double high) {
        for (double share = 0; share <= high; share += STEP) {
            double y = plane.y(share);
            graphics.setColor(share == 0 ? Palette.SECONDARY : Palette.GRID);
            graphics.setStroke(Palette.line(share == 0 ? 0.75 : 0.5));
            graphics.draw(new Line2D.Double(plane.x(0), y, plane.box().getMaxX(), y));
            String figure = ChartData.figure(share, 0);
            double x = plane.x(0) - 6 - width(graphics, figure, HouseFont.regular(8));
            text(graphics, figure, x, y + 3, HouseFont.regular(8), Palette.SECONDARY);
        }
    }

    private Path2D under(Plane plane, int reached) {
        Path2D path = new Path2D.Double();
        path.moveTo(plane.x(0), plane.y(0));
        for (int rank = 1; rank <= reached; rank++) {
            path.lineTo(plane.x(rank), plane.y(shares.get(rank - 1)));
        }
        path.lineTo(plane.x(reached), plane.y(0));
        path.closePath();
        return path;
    }

    /** From the point after so many ranks to that after so many others. */
    private void line(Graphics2D graphics, Plane plane, int from, int to, Color colour) {
        if (from >= to) {
            return;
        }
        Path2D path = new Path2D.Double();
        path.moveTo(plane.x(from), plane.y(from == 0 ? 0 : shares.get(from - 1)));
        for (int rank = from + 1; rank <= to; rank++) {
            path.lineTo(plane.x(rank), plane.y(shares.get(rank - 1)));
        }
        graphics.setColor(colour);
        graphics.setStroke(Palette.line(2));
        graphics.draw(path);
    }

    private void mark(Graphics2D graphics, Plane plane, int reached) {
        double x = plane.x(reached);
        double y = plane.y(shares.get(reached - 1));
        graphics.setColor(Palette.NOW);
        graphics.setStroke(Palette.dashed(0.75, 2, 2));
        graphics.draw(new Line2D.Double(x, plane.y(0), x, y));
        graphics.setColor(Color.WHITE);
        graphics.fill(new Ellipse2D.Double(x - 3.8, y - 3.8, 7.6, 7.6));
        graphics.setColor(Palette.NOW);
        graphics.fill(new Ellipse2D.Double(x - 2.8, y - 2.8, 5.6, 5.6));
        String words = ChartData.figure(reached, 0) + " " + label;
        Font font = HouseFont.semiBold(9);
        double left = Math.min(x + 6, plane.box().getMaxX() - width(graphics, words, font));
        text(graphics, words, left, y + 14, font, Palette.GOOD_TEXT);
    }

    private void ranks(Graphics2D graphics, Plane plane) {
        double baseline = plane.box().getMaxY() + 11;
        int step = (int) Scale.fromZero(0, Math.max(4, shares.size())).step();
        Font font = HouseFont.regular(8);
        String last = ChartData.figure(shares.size(), 0);
        double end = plane.box().getMaxX() - width(graphics, last, font);
        for (int rank = Math.max(1, step); rank < shares.size(); rank += Math.max(1, step)) {
            String figure = ChartData.figure(rank, 0);
            double x = plane.x(rank) - width(graphics, figure, font) / 2;
            if (x + width(graphics, figure, font) + 4 < end) {
                text(graphics, figure, x, baseline, font, Palette.SECONDARY);
            }
        }
        text(graphics, last, end, baseline, font, Palette.SECONDARY);
    }

    private static double width(Graphics2D graphics, String text, Font font) {
        return font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
    }

    private static void text(Graphics2D graphics, String text, double x, double y, Font font, Color colour) {
        graphics.setFont(font);
        graphics.setColor(colour);
        graphics.drawString(text, (float) x, (float) y);
    }

    /** Where ranks and shares lie. */
    private record Plane(Rectangle2D box, int ranks, double high) {
        double x(int rank) {
            return box.getMinX() + box.getWidth() * rank / Math.max(1, ranks);
        }

        double y(double share) {
            return box.getMaxY() - box.getHeight() * share / high;
        }
    }
}

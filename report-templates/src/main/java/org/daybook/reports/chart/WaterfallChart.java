package org.daybook.reports.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.IntervalBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultIntervalCategoryDataset;

/**
 * A change explained by its parts, counted from the level of the previous period: the first place is that level (zero),
 * the last the whole change; both levels stand below.
 */
public final class WaterfallChart extends AxisChart {
    private static final long serialVersionUID = 1L;
    private static final double BAR = 0.62;
    // The height of a digit, and the room between it and a line.
    private static final double TEXT = 6;
    private static final double CLEAR = 5;

    private final double width;
    private final String levelBefore;
    private final String levelNow;

    public WaterfallChart(ChartData data, double width, String levelBefore, String levelNow) {
        super(data);
        this.width = width;
        this.levelBefore = levelBefore;
        this.levelNow = levelNow;
    }

    @Override
    double plotWidth() {
        return Double.MAX_VALUE;
    }

    /** The labels are our own, because neighbours may need two lines. */
    @Override
    Place place(int index) {
        return new Place(index, "");
    }

    /** Puts a label that would run into the one before it onto the second line, where the levels stand too. */
    private void ticks(Canvas canvas) {
        Font font = HouseFont.regular(8);
        double below = canvas.area().getMaxY();
        double end = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < data.ticks().size(); i++) {
            String tick = data.ticks().get(i);
            double half = canvas.width(tick, font) / 2;
            boolean isFree = canvas.x(i) - half > end + 3;
            canvas.centre(tick, canvas.x(i), below + (isFree ? 13 : 24), font, Palette.SECONDARY);
            end = isFree ? canvas.x(i) + half : end;
        }
    }

    private double[] ends() {
        List<Double> parts = data.series().get(0).values();
        double[] ends = new double[parts.size()];
        for (int i = 1; i < parts.size() - 1; i++) {
            ends[i] = ends[i - 1] + parts.get(i);
        }
        ends[parts.size() - 1] = parts.get(parts.size() - 1);
        return ends;
    }

    private double start(int place) {
        return place == 0 || place == data.ticks().size() - 1 ? 0 : ends()[place - 1];
    }

    @Override
    Scale scale() {
        double low = 0;
        double high = 0;
        for (double end : ends()) {
            low = Math.min(low, end);
            high = Math.max(high, end);
        }
        double room = (high - low) * 0.12;
        return Scale.fromZero(low < 0 ? low - room : 0, high + room);
    }

    @Override
    RectangleInsets margins() {
        return new RectangleInsets(6, 0, 30, 0);
    }

    @Override
    void fill(CategoryPlot plot) {
        int count = data.ticks().size();
        Number[][] from = new Number[1][count];
        Number[][] to = new Number[1][count];
        Place[] places = new Place[count];
        double[] ends = ends();
        for (int i = 0; i < count; i++) {
            from[0][i] = Math.min(start(i), ends[i]);
            to[0][i] = Math.max(start(i), ends[i]);
            places[i] = place(i);
        }
        DefaultIntervalCategoryDataset dataset =
                new DefaultIntervalCategoryDataset(new Comparable<?>[] {"change"}, places, from, to);
        IntervalBarRenderer bars = new Bars();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        bars.setMaximumBarWidth(BAR / count);
        plot.setDataset(dataset);
        plot.setRenderer(bars);
    }

    @Override
    void label(Canvas canvas) {
        int last = data.ticks().size() - 1;
        double half = canvas.area().getWidth() / data.ticks().size() * BAR / 2;
        double[] ends = ends();
        canvas.graphics().setColor(Palette.EARLIER);
        canvas.graphics().fill(new Rectangle2D.Double(canvas.x(0) - half, canvas.y(0) - 1.5, 2 * half, 3));
        for (int i = 0; i < last; i++) {
            canvas.graphics().setColor(new Color(0x808A99));
            canvas.graphics().setStroke(Palette.line(0.5));
            canvas.graphics()
                    .draw(new Line2D.Double(
                            canvas.x(i) + half, canvas.y(ends[i]), canvas.x(i + 1) - half, canvas.y(ends[i])));
        }
        for (int i = 1; i <= last; i++) {
            part(canvas, i, Math.max(start(i), ends[i]), Math.min(start(i), ends[i]), i == last);
        }
        ticks(canvas);
        double below = canvas.area().getMaxY() + 24;
        canvas.centre(levelBefore, canvas.x(0), below, HouseFont.regular(8), Palette.SECONDARY);
        canvas.centre(levelNow, canvas.x(last), below, HouseFont.semiBold(8), Palette.INK);
    }

    private void part(Canvas canvas, int place, double top, double bottom, boolean isEnd) {
        double value = data.series().get(0).values().get(place);
        String figure = (value > 0 ? "+" : "") + figure(value, data.decimals());
        Color colour = isEnd ? Palette.INK : value < 0 ? Palette.BAD_TEXT : Palette.GOOD_TEXT;
        double x = canvas.x(place);
        if (value >= 0) {
            double y = above(canvas, canvas.y(top) - 4);
            canvas.centre(figure, x, y, HouseFont.semiBold(8), value == 0 ? Palette.SECONDARY : colour);
            if (value > 0 && !isEnd) {
                canvas.centre("▲", x, y - 10, HouseFont.regular(6), colour);
            }
            return;
        }
        double y = below(canvas, canvas.y(bottom) + 10);
        canvas.centre(figure, x, y, HouseFont.semiBold(8), colour);
        if (!isEnd) {
            canvas.centre("▼", x, y + 9, HouseFont.regular(6), colour);
        }
    }

    /** Where a label stands that would be struck through by the zero line: above it. */
    private static double above(Canvas canvas, double y) {
        double zero = canvas.y(0);
        return y - TEXT < zero && zero < y + CLEAR ? zero - CLEAR : y;
    }

    private static double below(Canvas canvas, double y) {
        double zero = canvas.y(0);
        return y - TEXT - CLEAR < zero && zero < y ? zero + TEXT + CLEAR : y;
    }

    private final class Bars extends IntervalBarRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Paint getItemPaint(int row, int column) {
            if (column == data.ticks().size() - 1) {
                return Palette.END;
            }
            return data.series().get(0).values().get(column) < 0 ? Palette.LOSS : Palette.NOW;
        }
    }
}

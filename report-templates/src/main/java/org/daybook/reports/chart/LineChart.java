package org.daybook.reports.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

/** Lines over time, each labelled at its end; the earlier one lies behind. */
public final class LineChart extends AxisChart {
    private static final long serialVersionUID = 1L;
    private static final double RIGHT = 64;
    private static final double LABEL_HEIGHT = 25;
    // A peak so close to the end would run into the end label.
    private static final int NEAR = 3;

    private final double width;

    public LineChart(ChartData data, double width) {
        super(data);
        this.width = width;
    }

    @Override
    double plotWidth() {
        return width - RIGHT - 28;
    }

    @Override
    Scale scale() {
        return Scale.ofLine(data.min(), data.max());
    }

    @Override
    RectangleInsets margins() {
        return new RectangleInsets(12, 0, 0, RIGHT);
    }

    @Override
    void fill(CategoryPlot plot) {
        for (int i = 0; i < data.series().size(); i++) {
            ChartData.Series series = data.series().get(i);
            LineAndShapeRenderer renderer = new LineAndShapeRenderer(true, false);
            renderer.setSeriesPaint(0, series.tint().colour());
            renderer.setSeriesStroke(0, Palette.line(series.tint() == Tint.NOW ? 2 : 1.75));
            plot.setDataset(i, dataset(isOpen(series) ? closed(series) : series));
            plot.setRenderer(i, renderer);
        }
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    }

    private boolean isOpen(ChartData.Series series) {
        return data.isToDate() && series.tint() == Tint.NOW;
    }

    /** Without the last point, which is not final: it is joined by a dotted line. */
    private static ChartData.Series closed(ChartData.Series series) {
        List<Double> values = new ArrayList<>(series.values());
        values.set(values.size() - 1, Double.NaN);
        return new ChartData.Series(series.label(), series.tint(), values);
    }

    private static void dotted(Canvas canvas, ChartData.Series series, int last) {
        double before = series.values().get(last - 1);
        if (!Double.isNaN(before)) {
            canvas.graphics().setColor(series.tint().colour());
            canvas.graphics().setStroke(Palette.dashed(1.5, 1.5, 2));
            canvas.graphics()
                    .draw(new Line2D.Double(
                            canvas.x(last - 1), canvas.y(before), canvas.x(last), canvas.y(series.last())));
        }
    }

    @Override
    void label(Canvas canvas) {
        int last = data.ticks().size() - 1;
        List<ChartData.Series> falling = new ArrayList<>(data.series());
        falling.removeIf(series -> Double.isNaN(series.last()));
        falling.sort(Comparator.comparingDouble(ChartData.Series::last).reversed());
        double[] tops = tops(canvas, falling);
        for (int i = 0; i < falling.size(); i++) {
            ChartData.Series series = falling.get(i);
            double y = canvas.y(series.last());
            if (isOpen(series) && last > 0) {
                dotted(canvas, series, last);
            }
            dot(canvas, canvas.x(last), y, series);
            Color colour = series.tint() == Tint.EARLIER
                    ? Palette.SECONDARY
                    : series.tint().colour();
            double x = canvas.x(last) + 8;
            canvas.left(figure(series.last(), data.decimals()), x, tops[i] + 9, HouseFont.semiBold(9), colour);
            canvas.left(series.label(), x, tops[i] + 19, HouseFont.regular(8), Palette.SECONDARY);
        }
        peak(canvas);
    }

    /** Where the labels begin: beside their points, neither over each other nor over the axis. */
    private static double[] tops(Canvas canvas, List<ChartData.Series> falling) {
        double[] tops = new double[falling.size()];
        double free = canvas.area().getMinY();
        for (int i = 0; i < tops.length; i++) {
            tops[i] = Math.max(canvas.y(falling.get(i).last()) - 8, free);
            free = tops[i] + LABEL_HEIGHT;
        }
        double lowest = canvas.area().getMaxY() - LABEL_HEIGHT;
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], lowest);
            lowest = tops[i] - LABEL_HEIGHT;
        }
        return tops;
    }

    private void dot(Canvas canvas, double x, double y, ChartData.Series series) {
        double radius = series.tint() == Tint.NOW ? 2.8 : 1.8;
        canvas.graphics().setColor(Color.WHITE);
        canvas.graphics().fill(new Ellipse2D.Double(x - radius - 1, y - radius - 1, 2 * radius + 2, 2 * radius + 2));
        Ellipse2D dot = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        canvas.graphics().setColor(series.tint().colour());
        if (isOpen(series)) {
            canvas.graphics().setStroke(Palette.line(1.5));
            canvas.graphics().draw(dot);
        } else {
            canvas.graphics().fill(dot);
        }
    }

    /** The highest value of now, where it is not the last. */
    private void peak(Canvas canvas) {
        data.series().stream().filter(s -> s.tint() == Tint.NOW).findFirst().ifPresent(now -> {
            int place = now.values().indexOf(now.max());
            if (place >= 0 && place < data.ticks().size() - NEAR && now.max() > 0) {
                String figure = figure(now.max(), data.decimals());
                double y = canvas.y(now.max()) - 6;
                canvas.centre(figure, canvas.x(place), y, HouseFont.semiBold(8), Palette.INK);
                String day = data.ticks().get(place);
                // A bare month needs no repeating: it stands on the axis right below.
                if (day.length() > 2) {
                    double end = canvas.x(place) + canvas.width(figure, HouseFont.semiBold(8)) / 2 + 4;
                    canvas.left(day, end, y, HouseFont.regular(8), Palette.SECONDARY);
                }
            }
        });
    }
}

package org.daybook.reports.chart;

import java.awt.Color;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/** Parts on top of each other over time; the key above carries the last values. */
public final class StackedChart extends AxisChart {
    private static final long serialVersionUID = 1L;
    private static final double BAR = 0.68;
    private static final double GAP = 12;

    private final double width;

    public StackedChart(ChartData data, double width) {
        super(data);
        this.width = width;
    }

    @Override
    double plotWidth() {
        return width - 24;
    }

    @Override
    Scale scale() {
        double highest = 0;
        for (int i = 0; i < data.ticks().size(); i++) {
            double sum = 0;
            for (ChartData.Series series : data.series()) {
                double value = series.values().get(i);
                sum += Double.isNaN(value) ? 0 : value;
            }
            highest = Math.max(highest, sum);
        }
        return Scale.fromZero(0, highest);
    }

    @Override
    RectangleInsets margins() {
        return new RectangleInsets(24, 0, 0, 0);
    }

    @Override
    void fill(CategoryPlot plot) {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        StackedBarRenderer bars = new StackedBarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(true);
        bars.setMaximumBarWidth(BAR / Math.max(1, data.ticks().size()));
        for (int s = 0; s < data.series().size(); s++) {
            ChartData.Series series = data.series().get(s);
            bars.setSeriesPaint(s, series.tint().colour());
            bars.setSeriesOutlinePaint(s, Color.WHITE);
            bars.setSeriesOutlineStroke(s, Palette.line(0.4));
            for (int i = 0; i < data.ticks().size(); i++) {
                double value = series.values().get(i);
                dataset.addValue(Double.isNaN(value) ? 0.0 : value, Integer.valueOf(s), place(i));
            }
        }
        plot.setDataset(dataset);
        plot.setRenderer(bars);
    }

    @Override
    void label(Canvas canvas) {
        double total =
                data.series().stream().mapToDouble(s -> keyWidth(canvas, s)).sum() - GAP;
        double x = Math.min(canvas.area().getMinX(), canvas.area().getMaxX() - total);
        double baseline = canvas.area().getMinY() - 12;
        for (ChartData.Series series : data.series()) {
            double end = canvas.swatch(series, x, baseline) + 4;
            canvas.left(last(series), end, baseline, HouseFont.semiBold(8), Palette.INK);
            x += keyWidth(canvas, series);
        }
    }

    private double keyWidth(Canvas canvas, ChartData.Series series) {
        return 14
                + canvas.width(series.label(), HouseFont.regular(8))
                + canvas.width(last(series), HouseFont.semiBold(8))
                + GAP;
    }

    private String last(ChartData.Series series) {
        return figure(Double.isNaN(series.last()) ? 0 : series.last(), data.decimals());
    }
}

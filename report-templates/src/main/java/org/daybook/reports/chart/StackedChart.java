package org.daybook.reports.chart;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/** Parts on top of each other, over time or beside each other; the key above carries the last values, or the sums. */
public final class StackedChart extends AxisChart {
    private static final long serialVersionUID = 1L;
    private static final double BAR = 0.68;
    private static final double GAP = 12;
    private static final double AXIS = 24;

    private final double width;
    private final boolean isOverTime;

    public StackedChart(ChartData data, double width) {
        this(data, width, true);
    }

    private StackedChart(ChartData data, double width, boolean isOverTime) {
        super(data);
        this.width = width;
        this.isOverTime = isOverTime;
    }

    /** Bars that stand for things, not for days: none of them is the last, and each keeps its name, shortened if need be. */
    public static StackedChart ofThings(ChartData data, double width) {
        double room = (width - AXIS) / Math.max(1, data.ticks().size()) - LABEL_GAP;
        List<String> names =
                data.ticks().stream().map(name -> shortened(name, room)).toList();
        ChartData named = new ChartData(names, data.names(), data.series(), data.isToDate(), data.decimals());
        return new StackedChart(named, width, false);
    }

    private static String shortened(String name, double room) {
        String text = name;
        for (int length = name.length() - 1; length > 0 && width(text) > room; length--) {
            text = name.substring(0, length).strip() + "…";
        }
        return text;
    }

    @Override
    double plotWidth() {
        return width - AXIS;
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
            canvas.left(value(series), end, baseline, HouseFont.semiBold(8), Palette.INK);
            x += keyWidth(canvas, series);
        }
    }

    private double keyWidth(Canvas canvas, ChartData.Series series) {
        return 14
                + canvas.width(series.label(), HouseFont.regular(8))
                + canvas.width(value(series), HouseFont.semiBold(8))
                + GAP;
    }

    private String value(ChartData.Series series) {
        if (isOverTime) {
            return figure(Double.isNaN(series.last()) ? 0 : series.last(), data.decimals());
        }
        double sum = series.values().stream()
                .filter(value -> !Double.isNaN(value))
                .mapToDouble(Double::doubleValue)
                .sum();
        return figure(sum, data.decimals());
    }
}

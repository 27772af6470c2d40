package org.daybook.reports.chart;

import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;

/** Columns side by side in one slot: what it is compared with, broad and light, behind what is. */
public final class ColumnChart extends AxisChart {
    private static final long serialVersionUID = 1L;
    private static final double NARROW = 0.56;
    private static final double BROAD = 0.12;

    private final double width;

    public ColumnChart(ChartData data, double width) {
        super(data);
        this.width = width;
    }

    @Override
    double plotWidth() {
        return width - 24;
    }

    // The first place is shown, because the last label would reach over the edge.
    @Override
    int firstShown(int stride) {
        return (data.ticks().size() - 1) % stride;
    }

    @Override
    Scale scale() {
        return Scale.fromZero(data.min(), data.max());
    }

    @Override
    RectangleInsets margins() {
        return new RectangleInsets(24, 0, isNamed() ? 11 : 0, 0);
    }

    private boolean isNamed() {
        return data.names().stream().anyMatch(name -> !name.isEmpty());
    }

    @Override
    void fill(CategoryPlot plot) {
        for (int i = 0; i < data.series().size(); i++) {
            ChartData.Series series = data.series().get(i);
            plot.setDataset(i, dataset(series));
            plot.setRenderer(i, bars(series.tint()));
        }
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    }

    private BarRenderer bars(Tint tint) {
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        bars.setSeriesPaint(0, tint.colour());
        double share = 1 - (tint == Tint.NOW ? NARROW : BROAD);
        bars.setMaximumBarWidth(share / data.ticks().size());
        return bars;
    }

    @Override
    void label(Canvas canvas) {
        double x = canvas.area().getMinX();
        double baseline = canvas.area().getMinY() - 12;
        for (int i = data.series().size() - 1; i >= 0; i--) {
            ChartData.Series series = data.series().get(i);
            x = canvas.swatch(series, x, baseline) + 14;
        }
        for (int i = 0; i < data.names().size(); i++) {
            double below = canvas.area().getMaxY() + 24;
            canvas.centre(data.names().get(i), canvas.x(i), below, HouseFont.semiBold(8), Palette.SECONDARY);
        }
    }
}

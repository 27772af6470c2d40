package org.daybook.reports.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/** A chart over places along one axis, without frame, tick marks or legend box. */
abstract class AxisChart extends Drawing {
    private static final long serialVersionUID = 1L;
    static final double LABEL_GAP = 4;

    final ChartData data;

    AxisChart(ChartData data) {
        this.data = data;
    }

    /** The data sets and how they are drawn, the first at the back. */
    abstract void fill(CategoryPlot plot);

    abstract Scale scale();

    /** Free space for labels at the top and the right. */
    abstract RectangleInsets margins();

    /** What this chart writes onto itself. */
    abstract void label(Canvas canvas);

    @Override
    void draw(Graphics2D graphics, Rectangle2D area) {
        CategoryPlot plot = new CategoryPlot();
        plot.setDomainAxis(places());
        plot.setRangeAxis(values());
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setRangeGridlineStroke(Palette.line(0.5));
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setInsets(margins());
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        fill(plot);
        JFreeChart chart = new JFreeChart(null, HouseFont.REGULAR, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(graphics, area, info);
        Canvas canvas = new Canvas(
                graphics, info.getPlotInfo().getDataArea(), plot, data.ticks().size());
        canvas.baseline(Math.max(0, scale().low()));
        label(canvas);
    }

    private CategoryAxis places() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(HouseFont.regular(8));
        axis.setTickLabelPaint(Palette.SECONDARY);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        axis.setCategoryMargin(0);
        axis.setMaximumCategoryLabelWidthRatio(data.ticks().size());
        axis.setMaximumCategoryLabelLines(1);
        return axis;
    }

    private NumberAxis values() {
        Scale scale = scale();
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        NumberAxis axis = new NumberAxis();
        axis.setRange(scale.low(), scale.high());
        axis.setTickUnit(new NumberTickUnit(scale.step(), new DecimalFormat(scale.pattern(), symbols)));
        axis.setTickLabelFont(HouseFont.regular(8));
        axis.setTickLabelPaint(Palette.SECONDARY);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        axis.setTickLabelInsets(new RectangleInsets(2, 0, 2, 6));
        return axis;
    }

    /** The places as keys of a data set; a tick that would run into its neighbour is left blank. */
    Place place(int index) {
        int stride = 1;
        while (collides(stride)) {
            stride++;
        }
        return new Place(index, isShown(index, stride) ? data.ticks().get(index) : "");
    }

    private boolean isShown(int index, int stride) {
        return (data.ticks().size() - 1 - index) % stride == firstShown(stride);
    }

    private boolean collides(int stride) {
        int count = data.ticks().size();
        double room = stride * plotWidth() / count;
        for (int i = 0; i + stride < count; i++) {
            if (isShown(i, stride) && (width(i) + width(i + stride)) / 2 + LABEL_GAP > room) {
                return true;
            }
        }
        return false;
    }

    private double width(int tick) {
        return width(data.ticks().get(tick));
    }

    static double width(String tick) {
        Font font = HouseFont.regular(8);
        return font.getStringBounds(tick, Place.CONTEXT).getWidth();
    }

    /** How many places after a shown one lies the last; 0 shows the last place itself. */
    int firstShown(int stride) {
        return 0;
    }

    /** About as wide as the plot will be. */
    abstract double plotWidth();

    DefaultCategoryDataset dataset(ChartData.Series series) {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (int i = 0; i < data.ticks().size(); i++) {
            double value = series.values().get(i);
            dataset.addValue(Double.isNaN(value) ? null : value, series.label(), place(i));
        }
        return dataset;
    }

    static String figure(double value, int decimals) {
        return ChartData.figure(value, decimals);
    }
}

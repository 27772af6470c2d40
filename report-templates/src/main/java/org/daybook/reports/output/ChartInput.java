package org.daybook.reports.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.sf.jasperreports.renderers.Renderable;
import org.daybook.reports.chart.BarChart;
import org.daybook.reports.chart.ChartData;
import org.daybook.reports.chart.ColumnChart;
import org.daybook.reports.chart.LineChart;
import org.daybook.reports.chart.ParetoChart;
import org.daybook.reports.chart.StackedChart;
import org.daybook.reports.chart.Tint;
import org.daybook.reports.chart.WaterfallChart;
import org.daybook.reports.data.Block;
import org.daybook.reports.data.Cell;
import org.daybook.reports.data.CellText;
import org.daybook.reports.data.Row;
import org.daybook.reports.definition.BlockDefinition;
import org.daybook.reports.text.Format;
import org.daybook.reports.text.PeriodNames;
import org.daybook.reports.text.Wording;

/** Makes a chart from a block: its first column is the axis, the others are the series. */
final class ChartInput {
    private static final double HUNDRED = 100;

    private final Block block;
    private final BlockDefinition definition;
    private final Wording wording;
    private final CellText print;
    private final boolean isToDate;

    ChartInput(Block block, BlockDefinition definition, Wording wording, CellText print, boolean isToDate) {
        this.block = block;
        this.definition = definition;
        this.wording = wording;
        this.print = print;
        this.isToDate = isToDate;
    }

    Renderable chart() {
        double width = definition.width();
        return switch (block.type()) {
            case LINE -> new LineChart(data(block.rows()), width);
            case COLUMNS -> new ColumnChart(data(block.rows()), width);
            case STACKED -> stacked(width);
            case WATERFALL -> waterfall(width);
            case BARS -> new BarChart(bars());
            case PARETO -> pareto();
            default -> throw new IllegalArgumentException(block.type() + " is no chart");
        };
    }

    private Renderable stacked(double width) {
        boolean isOverTime = block.columns().get(0).format() == Format.DATE;
        return isOverTime
                ? new StackedChart(data(block.rows()), width)
                : StackedChart.ofThings(data(block.rows()), width);
    }

    /** Columns by their place: the name, the amount that the bar draws, and what stands at the right edge. */
    private List<BarChart.Bar> bars() {
        List<BarChart.Bar> bars = new ArrayList<>();
        for (Row row : block.rows()) {
            Cell amount = row.cells().get(1);
            double value = amount.number() == null ? 0 : amount.number().doubleValue();
            String name =
                    Objects.requireNonNullElse(row.cells().get(0).value(), "").toString();
            bars.add(new BarChart.Bar(
                    name, value, print.text(amount), print.figure(row.cells().get(2))));
        }
        return bars;
    }

    /** The second column is the share that adds up; its label stands in the picture. */
    private Renderable pareto() {
        ChartData.Series series = data(block.rows()).series().get(0);
        return new ParetoChart(series.values(), series.label());
    }

    /** The first and last rows are the levels; what is drawn between them is the change. */
    private Renderable waterfall(double width) {
        List<Row> rows = block.rows();
        ChartData levels = data(rows);
        List<Double> parts = new ArrayList<>(levels.series().get(0).values());
        int last = parts.size() - 1;
        double before = parts.get(0);
        double now = parts.get(last);
        parts.set(0, 0.0);
        parts.set(last, now - before);
        ChartData.Series series = new ChartData.Series(levels.series().get(0).label(), Tint.NOW, parts);
        int decimals = block.divisor() == 1 ? 0 : 2;
        return new WaterfallChart(
                new ChartData(levels.ticks(), List.of(), List.of(series), isToDate, decimals),
                width,
                level(before),
                level(now));
    }

    private String level(double value) {
        return ChartData.figure(value, block.divisor() == 1 ? 0 : 2);
    }

    private ChartData data(List<Row> rows) {
        List<String> ticks = ticks(rows);
        List<ChartData.Series> series = new ArrayList<>();
        List<String> names = List.of();
        for (int i = 1; i < block.columns().size(); i++) {
            if (block.columns().get(i).format() == Format.TEXT) {
                names = names(rows, i);
                continue;
            }
            List<Double> values = new ArrayList<>();
            for (Row row : rows) {
                values.add(drawn(row.cells().get(i)));
            }
            // A series of nothing is absent, not zero.
            if (values.stream().anyMatch(value -> !value.isNaN())) {
                Tint tint = Tint.named(definition.columns().get(i).tint());
                series.add(new ChartData.Series(block.columns().get(i).label(), tint, values));
            }
        }
        return new ChartData(ticks, names, series, isToDate, decimals());
    }

    private static List<String> names(List<Row> rows, int column) {
        return rows.stream()
                .map(row -> Objects.requireNonNullElse(row.cells().get(column).value(), "")
                        .toString())
                .toList();
    }

    private int decimals() {
        Format format = block.columns().get(1).format();
        boolean isWhole = format == Format.COUNT || (format == Format.MONEY && block.divisor() == 1);
        return isWhole ? 0 : 1;
    }

    private double drawn(Cell cell) {
        if (cell.number() == null) {
            return Double.NaN;
        }
        double value = cell.number().doubleValue();
        if (cell.format() == Format.PERCENT) {
            return value * HUNDRED;
        }
        return value / block.divisor();
    }

    private List<String> ticks(List<Row> rows) {
        List<Object> values = rows.stream()
                .map(row -> Objects.requireNonNullElse(row.cells().get(0).value(), ""))
                .toList();
        boolean isMonthly = values.stream().allMatch(v -> v instanceof LocalDate d && d.getDayOfMonth() == 1);
        PeriodNames names = new PeriodNames(wording);
        List<String> ticks = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof LocalDate day) {
                ticks.add(isMonthly ? names.tickMonth(day, ticks.isEmpty()) : names.tickDay(day));
            } else {
                ticks.add(value.toString());
            }
        }
        return ticks;
    }
}

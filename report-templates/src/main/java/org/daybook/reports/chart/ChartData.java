package org.daybook.reports.chart;

import java.io.Serializable;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/** What a chart draws: a tick for each place along the axis, perhaps a name below it (empty: none), and the series over them, NaN where nothing is known. */
public record ChartData(List<String> ticks, List<String> names, List<Series> series, boolean isToDate, int decimals)
        implements Serializable {

    /** One series; its tint names a colour of the house. */
    public record Series(String label, Tint tint, List<Double> values) implements Serializable {

        double last() {
            return values.isEmpty() ? Double.NaN : values.get(values.size() - 1);
        }

        double max() {
            return values.stream()
                    .filter(v -> !v.isNaN())
                    .mapToDouble(v -> v)
                    .max()
                    .orElse(0);
        }

        double min() {
            return values.stream()
                    .filter(v -> !v.isNaN())
                    .mapToDouble(v -> v)
                    .min()
                    .orElse(0);
        }
    }

    /** A figure as charts write it. */
    public static String figure(double value, int decimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        return new DecimalFormat(pattern, symbols).format(value);
    }

    double max() {
        return series.stream().mapToDouble(Series::max).max().orElse(0);
    }

    double min() {
        return series.stream().mapToDouble(Series::min).min().orElse(0);
    }
}

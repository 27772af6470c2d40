package org.daybook.reports.chart;

/** A value axis whose ends and steps are round numbers. */
record Scale(double low, double high, double step) {
    private static final double STEPS = 5;
    // A line may leave out the lower part of the axis when all of it lies far above zero.
    private static final double FAR = 0.5;

    static Scale fromZero(double low, double high) {
        return round(Math.min(0, low), Math.max(0, high));
    }

    static Scale ofLine(double low, double high) {
        return low > FAR * high && low < high ? round(low, high) : fromZero(low, high);
    }

    private static Scale round(double low, double high) {
        double span = high - low;
        double step = nice(span <= 0 ? 1 : span / STEPS);
        double bottom = Math.floor(low / step) * step;
        double top = Math.ceil(high / step - 1e-9) * step;
        return new Scale(bottom, top <= bottom ? bottom + step : top, step);
    }

    private static double nice(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double factor = rough / power;
        return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 2.5 ? 2.5 : factor <= 5 ? 5 : 10);
    }

    /** As many decimals as the step needs to be told exactly. */
    String pattern() {
        int decimals = 0;
        double shown = step;
        while (decimals < 4 && Math.abs(shown - Math.rint(shown)) > 1e-9) {
            shown *= 10;
            decimals++;
        }
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }
}

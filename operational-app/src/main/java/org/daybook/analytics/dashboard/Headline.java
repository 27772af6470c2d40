package org.daybook.analytics.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.daybook.reports.data.Figure;
import org.daybook.warehouse.metrics.Metric;
import org.jspecify.annotations.Nullable;

/** A metric beside that of the compared days; null is unknown. */
public record Headline(
        Metric metric, @Nullable BigDecimal now, @Nullable BigDecimal before) {

    static Headline of(Figure now, @Nullable Figure before) {
        return new Headline(now.metric(), now.value(), before == null ? null : before.value());
    }

    /** In percent of what was before; null if either is unknown or there was nothing before. */
    public @Nullable BigDecimal changePercent() {
        if (now == null || before == null || before.signum() <= 0) {
            return null;
        }
        return now.subtract(before).multiply(BigDecimal.valueOf(100)).divide(before, 1, RoundingMode.HALF_UP);
    }

    /** Of two shares, in points of a percent; null if either is unknown. */
    public @Nullable BigDecimal changePoints() {
        return now == null || before == null
                ? null
                : now.subtract(before).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    }

    public String label(Locale language) {
        return metric.label(language);
    }

    public String definition(Locale language) {
        return metric.definition(language);
    }
}

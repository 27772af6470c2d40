package org.daybook.reports.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.daybook.reports.Period;
import org.daybook.reports.PeriodKind;
import org.daybook.reports.text.Format;
import org.daybook.warehouse.metrics.DayRange;
import org.daybook.warehouse.metrics.Dimension;
import org.daybook.warehouse.metrics.Grain;
import org.daybook.warehouse.metrics.Metric;
import org.daybook.warehouse.metrics.MetricFilter;
import org.daybook.warehouse.metrics.MetricQuery;
import org.daybook.warehouse.metrics.MetricRegistry;
import org.daybook.warehouse.metrics.Proof;
import org.daybook.warehouse.tables.ReleaseTables;
import org.jspecify.annotations.Nullable;

/** The registry's numbers for a report's periods and scope. */
final class Headlines {
    private static final MetricRegistry REGISTRY = MetricRegistry.load();

    private final MetricQuery query;
    private final MetricFilter filter;

    private Headlines(MetricQuery query, MetricFilter filter) {
        this.query = query;
        this.filter = filter;
    }

    Headlines(ReleaseTables release, Scope scope) {
        this.query = new MetricQuery(REGISTRY, release);
        MetricFilter narrowed = MetricFilter.none();
        if (scope.storeId() != null) {
            narrowed = narrowed.and(Dimension.STORE, scope.storeId());
        }
        if (scope.channelId() != null) {
            narrowed = narrowed.and(Dimension.CHANNEL, scope.channelId());
        }
        this.filter = narrowed;
    }

    /** The same numbers, narrowed by nothing. */
    Headlines ofWholeShop() {
        return new Headlines(query, MetricFilter.none());
    }

    /** Whether an empty sum of it is zero, as before anything was recorded. */
    static boolean isNeverUnknown(String metric) {
        return REGISTRY.get(metric).nullWhen().equals("never");
    }

    static String label(String metric, Locale language) {
        return REGISTRY.get(metric).label(language);
    }

    static String note(String metric, Locale language) {
        return REGISTRY.get(metric).note(language);
    }

    /** Whether a metric is the other one or computed from it. */
    static boolean isMadeOf(String metric, String part) {
        return REGISTRY.isMadeOf(metric, part);
    }

    static Format format(String metric) {
        return switch (REGISTRY.get(metric).unit()) {
            case MONEY -> Format.MONEY;
            case COUNT -> Format.COUNT;
            case UNITS -> Format.QUANTITY;
            case RATIO -> Format.PERCENT;
            case NUMBER, DAYS -> Format.DECIMAL;
            case TEXT -> Format.TEXT;
        };
    }

    @Nullable
    BigDecimal value(String metric, Period period) {
        return query.value(metric, range(period), narrowed(metric));
    }

    /** Whether the report is narrowed to a store and the metric is not: what it gives is that of the whole shop. */
    boolean isOfWholeShop(String metric) {
        return filter.keys().containsKey(Dimension.STORE)
                && !REGISTRY.get(metric).dimensions().contains(Dimension.STORE);
    }

    /** The values of so many whole periods up to and with this one, the oldest first. */
    List<@Nullable BigDecimal> series(String metric, Spans spans, int count) {
        Period last = spans.elapsed();
        List<@Nullable BigDecimal> values = new ArrayList<>();
        if (last.kind() == PeriodKind.RANGE) {
            for (int back = count - 1; back >= 0; back--) {
                values.add(spans.back(back).map(p -> value(metric, p)).orElse(null));
            }
            return values;
        }
        Grain grain = Grain.valueOf(last.kind().name());
        DayRange range = DayRange.of(spans.period().back(count - 1).from(), last.to());
        SortedMap<LocalDate, @Nullable BigDecimal> found = query.series(metric, range, grain, narrowed(metric));
        found.forEach((day, value) -> values.add(isKnown(day, value, spans) ? value : null));
        return values;
    }

    // Before the history nothing is known, and after the last complete day an empty sum is no zero.
    private static boolean isKnown(LocalDate day, @Nullable BigDecimal value, Spans spans) {
        boolean isLate = day.isAfter(spans.completeThrough());
        return !day.isBefore(spans.firstDay()) && !(isLate && (value == null || value.signum() == 0));
    }

    Proof proof(String metric, Period period) {
        return query.proof(metric, range(period), narrowed(metric));
    }

    // A metric is narrowed by what splits it: one that no store splits is that of the whole shop.
    private MetricFilter narrowed(String metric) {
        Metric described = REGISTRY.get(metric);
        MetricFilter narrowed = MetricFilter.none();
        for (Map.Entry<Dimension, String> key : filter.keys().entrySet()) {
            if (described.dimensions().contains(key.getKey())) {
                narrowed = narrowed.and(key.getKey(), key.getValue());
            }
        }
        return narrowed;
    }

    private static DayRange range(Period period) {
        return DayRange.of(period.from(), period.to());
    }
}

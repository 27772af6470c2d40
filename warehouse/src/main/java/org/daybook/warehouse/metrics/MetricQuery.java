package org.daybook.warehouse.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.warehouse.tables.ReleaseTables;
import org.jspecify.annotations.Nullable;

/** Values of metrics on one release; null means undefined, printed as a dash. Not for use by several threads. */
public final class MetricQuery {
    private final MetricRegistry registry;
    private final Rows rows;
    private final Evaluation evaluation;

    public MetricQuery(MetricRegistry registry, ReleaseTables release) {
        this.registry = registry;
        this.rows = new Rows(release);
        this.evaluation = Evaluation.of(registry, rows);
    }

    public @Nullable BigDecimal value(String metricId, DayRange range) {
        return value(metricId, range, MetricFilter.none());
    }

    public @Nullable BigDecimal value(String metricId, DayRange range, MetricFilter filter) {
        return evaluation
                .groups(registry.get(metricId), range, filter, Cut.whole())
                .get(Cut.WHOLE_KEY);
    }

    /** One value for each step of the range, by its first day; steps without rows are there, too. */
    public SortedMap<LocalDate, @Nullable BigDecimal> series(
            String metricId, DayRange range, Grain grain, MetricFilter filter) {
        Metric metric = registry.get(metricId);
        Map<String, @Nullable BigDecimal> found = evaluation.groups(metric, range, filter, Cut.by(grain));
        // A step without rows adds nothing to a sum; of a mean or a ratio it says nothing.
        boolean isSum = metric.additivity() == Metric.Additivity.ALL;
        BigDecimal empty = isSum || metric.nullWhen().equals("never") ? BigDecimal.ZERO : null;
        SortedMap<LocalDate, @Nullable BigDecimal> series = new TreeMap<>();
        for (DayRange step : range.steps(grain)) {
            LocalDate start = grain.start(step.from());
            series.put(start, found.getOrDefault(start.toString(), empty));
        }
        return Collections.unmodifiableSortedMap(series);
    }

    /** One value for each key of the dimension that has rows; keys are ids, or names of categories and segments. */
    public Map<String, @Nullable BigDecimal> by(
            Dimension dimension, String metricId, DayRange range, MetricFilter filter) {
        return Collections.unmodifiableMap(evaluation.groups(registry.get(metricId), range, filter, Cut.by(dimension)));
    }

    /** The value, what was counted for it, and the ledger's number; without accounts a second count. */
    public Proof proof(String metricId, DayRange range, MetricFilter filter) {
        Metric metric = registry.get(metricId);
        BigDecimal value = value(metricId, range, filter);
        Evaluation.Counted count = evaluation.counted(counted(metric), range, filter);
        if (metric.ledger() != null && filter.isPlace()) {
            Accounts accounts = new Accounts(rows);
            BigDecimal account = accounts.value(metric, range, filter);
            String text = accounts.text(metric, range, filter);
            BigDecimal difference = Proof.difference(value, account);
            return new Proof(metric, value, count.rows(), count.sum(), Proof.Basis.ACCOUNTS, text, account, difference);
        }
        BigDecimal again = Evaluation.again(registry, rows)
                .groups(metric, range, filter, Cut.whole())
                .get(Cut.WHOLE_KEY);
        BigDecimal difference = Proof.difference(value, again);
        return new Proof(metric, value, count.rows(), count.sum(), Proof.Basis.RECOUNT, "", again, difference);
    }

    // rows and control sum of a derived number are those of the first number in it that has rows
    private Metric counted(Metric metric) {
        if (metric.source() != null) {
            return metric;
        }
        String part = metric.proofOf();
        return counted(registry.get(
                part != null ? part : metric.expression().top().get(0).name()));
    }
}

package org.daybook.warehouse.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Computes a metric from its parts; ratios are ratios of sums, and what is unknown stays unknown. */
final class Evaluation {
    private static final int RATIO_SCALE = 6;

    private final MetricRegistry registry;
    private final Rows rows;
    private final Companions companions;
    private final boolean isRecount;

    private Evaluation(MetricRegistry registry, Rows rows, boolean isRecount) {
        this.registry = registry;
        this.rows = rows;
        this.companions = registry.companions();
        this.isRecount = isRecount;
    }

    static Evaluation of(MetricRegistry registry, Rows rows) {
        return new Evaluation(registry, rows, false);
    }

    /** The same numbers by the second way, as far as the metrics have one. */
    static Evaluation again(MetricRegistry registry, Rows rows) {
        return new Evaluation(registry, rows, true);
    }

    Map<String, @Nullable BigDecimal> groups(Metric metric, DayRange range, MetricFilter filter, Cut cut) {
        requireDimensions(metric, filter, cut);
        if (cut.grain() != null && isWholeRange(metric)) {
            return metric.isRunningSum() && !isRecount
                    ? balances(metric, range, filter, cut.grain())
                    : steps(metric, range, filter, cut.grain());
        }
        if (isRecount && metric.recount() != null) {
            return single(metric, metric.recount(), range, filter, cut);
        }
        return switch (metric.type()) {
            case SIMPLE, CLOSING, WINDOW -> single(metric, isRecount ? metric.source() : null, range, filter, cut);
            case DERIVED -> derived(metric.expression().top(), range, filter, cut);
            case RATIO -> ratio(metric.expression(), range, filter, cut);
            case TABLE ->
                throw new IllegalArgumentException("The metric " + metric.id() + " stands in the mart column "
                        + metric.expr() + " and has no value for a range of days");
        };
    }

    private Map<String, @Nullable BigDecimal> single(
            Metric metric, Metric.@Nullable Formula formula, DayRange range, MetricFilter filter, Cut cut) {
        MetricSql sql = new MetricSql(metric, range, filter);
        Metric.Formula chosen = formula == null ? sql.formula(cut) : formula;
        // A second count comes from the facts, not from a mart, and asks for nothing beside itself.
        List<String> others = isRecount ? List.of() : companions(metric, chosen, sql, cut);
        Map<String, @Nullable BigDecimal> found =
                rows.groups(sql.scan(chosen, cut, rows.tables()), sql.days(chosen.value()), others);
        if (!metric.nullWhen().equals("never")) {
            return found;
        }
        Map<String, @Nullable BigDecimal> known = new LinkedHashMap<>();
        found.forEach((key, value) -> known.put(key, value == null ? BigDecimal.ZERO : value));
        return known;
    }

    /** Number of counted rows and the control sum over them. */
    Counted counted(Metric metric, DayRange range, MetricFilter filter) {
        MetricSql sql = new MetricSql(metric, range, filter);
        Metric.Formula formula = metric.formula();
        Rows.Scan scan = sql.scan(formula, Cut.whole(), rows.tables());
        List<String> companions = companions(metric, formula, sql, Cut.whole());
        BigDecimal number = rows.groups(scan, Companions.COUNT, companions).get(Cut.WHOLE_KEY);
        return new Counted(
                number == null ? 0 : number.longValueExact(),
                rows.groups(scan, sql.days(formula.control()), companions).get(Cut.WHOLE_KEY));
    }

    /** How many rows a metric counts, and the control sum over them. */
    record Counted(long rows, @Nullable BigDecimal sum) {}

    private List<String> companions(Metric metric, Metric.Formula formula, MetricSql sql, Cut cut) {
        return companions.of(metric, formula, cut).stream().map(sql::days).toList();
    }

    private Map<String, @Nullable BigDecimal> derived(
            List<Expression.Term> terms, DayRange range, MetricFilter filter, Cut cut) {
        Map<Expression.Term, Map<String, @Nullable BigDecimal>> parts = new LinkedHashMap<>();
        Set<String> keys = new LinkedHashSet<>();
        for (Expression.Term term : terms) {
            Map<String, @Nullable BigDecimal> part = groups(registry.get(term.name()), range, filter, cut);
            parts.put(term, part);
            keys.addAll(part.keySet());
        }
        Map<String, @Nullable BigDecimal> sums = new LinkedHashMap<>();
        keys.forEach(key -> sums.put(key, sum(parts, key)));
        return sums;
    }

    private static @Nullable BigDecimal sum(Map<Expression.Term, Map<String, @Nullable BigDecimal>> parts, String key) {
        BigDecimal sum = BigDecimal.ZERO;
        for (var part : parts.entrySet()) {
            // a group without rows is an empty sum; a group whose value is unknown makes all unknown
            BigDecimal value = part.getValue().getOrDefault(key, BigDecimal.ZERO);
            if (value == null) {
                return null;
            }
            sum = part.getKey().sign() < 0 ? sum.subtract(value) : sum.add(value);
        }
        return sum;
    }

    private Map<String, @Nullable BigDecimal> ratio(
            Expression expression, DayRange range, MetricFilter filter, Cut cut) {
        Map<String, @Nullable BigDecimal> top = derived(expression.top(), range, filter, cut);
        Map<String, @Nullable BigDecimal> bottom = derived(expression.bottom(), range, filter, cut);
        Set<String> keys = new LinkedHashSet<>(bottom.keySet());
        keys.addAll(top.keySet());
        Map<String, @Nullable BigDecimal> ratios = new HashMap<>();
        keys.forEach(key -> ratios.put(
                key, divide(top.getOrDefault(key, BigDecimal.ZERO), bottom.getOrDefault(key, BigDecimal.ZERO))));
        return ratios;
    }

    private static @Nullable BigDecimal divide(@Nullable BigDecimal top, @Nullable BigDecimal bottom) {
        if (top == null || bottom == null || bottom.signum() == 0) {
            return null;
        }
        return top.divide(bottom, RATIO_SCALE, RoundingMode.HALF_UP);
    }

    // What moved in each step, read once, is added up: every step alone would read all rows before it.
    private Map<String, @Nullable BigDecimal> balances(
            Metric metric, DayRange range, MetricFilter filter, Grain grain) {
        Map<String, @Nullable BigDecimal> moved = single(metric, null, range, filter, Cut.since(range.from(), grain));
        BigDecimal none = metric.nullWhen().equals("never") ? BigDecimal.ZERO : null;
        BigDecimal balance = moved.get(Cut.BEFORE_KEY);
        Map<String, @Nullable BigDecimal> values = new LinkedHashMap<>();
        for (DayRange step : range.steps(grain)) {
            String key = grain.start(step.from()).toString();
            balance = sum(balance, moved.get(key));
            values.put(key, balance == null ? none : balance);
        }
        return values;
    }

    // As SQL's sum, which passes over what is unknown.
    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.add(other);
    }

    private Map<String, @Nullable BigDecimal> steps(Metric metric, DayRange range, MetricFilter filter, Grain grain) {
        Map<String, @Nullable BigDecimal> values = new LinkedHashMap<>();
        for (DayRange step : range.steps(grain)) {
            BigDecimal value = groups(metric, step, filter, Cut.whole()).get(Cut.WHOLE_KEY);
            values.put(grain.start(step.from()).toString(), value);
        }
        return values;
    }

    /** True if a step of time cannot be told from the rows of that step alone. */
    private boolean isWholeRange(Metric metric) {
        return switch (metric.type()) {
            case CLOSING, WINDOW -> true;
            case SIMPLE, TABLE -> false;
            case DERIVED, RATIO ->
                metric.recount() == null
                        && metric.expression().all().anyMatch(t -> isWholeRange(registry.get(t.name())));
        };
    }

    private static void requireDimensions(Metric metric, MetricFilter filter, Cut cut) {
        Set<Dimension> wanted = new LinkedHashSet<>(filter.keys().keySet());
        if (cut.dimension() != null) {
            wanted.add(cut.dimension());
        }
        wanted.removeAll(metric.dimensions());
        if (!wanted.isEmpty()) {
            throw new IllegalArgumentException("The metric " + metric.id() + " is not known by " + wanted);
        }
    }
}

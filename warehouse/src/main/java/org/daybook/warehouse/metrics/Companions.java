package org.daybook.warehouse.metrics;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which values of all metrics are made of the same rows: asked for one, a release is asked for the others, too. */
final class Companions {
    static final String COUNT = "count(*)";

    // What a scan does not give for nothing.
    private static final Pattern COSTLY = Pattern.compile("\\b(distinct|select|quantile_cont|histogram)\\b");

    private final Map<Source, Set<String>> values;

    private Companions(Map<Source, Set<String>> values) {
        this.values = values;
    }

    private record Source(String from, String where, String day, Metric.Type type) {
        static Source of(Metric metric, Metric.Formula formula) {
            return new Source(formula.from(), formula.where(), metric.day(), metric.type());
        }
    }

    static Companions of(Collection<Metric> metrics) {
        Map<Source, Set<String>> values = new HashMap<>();
        for (Metric metric : metrics) {
            add(values, metric, metric.martFormula());
            add(values, metric, metric.source());
        }
        return new Companions(values);
    }

    private static void add(Map<Source, Set<String>> values, Metric metric, Metric.@Nullable Formula formula) {
        if (formula == null) {
            return;
        }
        Set<String> found = values.computeIfAbsent(Source.of(metric, formula), source -> new LinkedHashSet<>());
        for (String value : new String[] {COUNT, formula.value(), formula.control()}) {
            if (!COSTLY.matcher(value).find()) {
                found.add(value);
            }
        }
    }

    /** Facts in many groups are read for what was asked alone: each column of them costs. */
    Set<String> of(Metric metric, Metric.Formula formula, Cut cut) {
        boolean isCheap = cut.isWhole() || formula.isOfMart();
        return isCheap ? values.getOrDefault(Source.of(metric, formula), Set.of()) : Set.of();
    }
}

package org.daybook.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reports.Period;
import org.daybook.warehouse.metrics.Dimension;
import org.daybook.warehouse.metrics.Metric;
import org.daybook.warehouse.metrics.MetricRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Metrics worked out by hand: their files say which rows and which sums, an analyst's query asks for those, and the rest
 * is school arithmetic. The product's own way to compute them has no part in it.
 */
record MetricBySql(
        MetricRegistry registry, Period period, @Nullable Long storeId) {
    private static final Pattern TERM = Pattern.compile("([+-]?)\\s*([a-z_0-9]+)");

    /** One query for the sums that some metrics are made of, a row for each. */
    String query(List<String> metrics) {
        Set<String> leaves = new LinkedHashSet<>();
        metrics.forEach(metric -> leaves(registry.get(metric), leaves));
        List<String> rows = new ArrayList<>();
        for (String leaf : leaves) {
            Metric metric = registry.get(leaf);
            Metric.Formula source = java.util.Objects.requireNonNull(metric.source());
            rows.add("select '" + leaf + "' as metric, cast(" + days(source.value()) + " as varchar) as value from "
                    + days(source.from()) + " as x where (" + days(source.where()) + ")" + range(metric));
        }
        return String.join("\nunion all\n", rows);
    }

    /** A metric from the sums that the query found; null is undefined. */
    @Nullable
    BigDecimal value(String id, Map<String, @Nullable BigDecimal> found) {
        Metric metric = registry.get(id);
        if (metric.expr() == null) {
            BigDecimal value = found.get(id);
            return value == null && metric.nullWhen().equals("never") ? BigDecimal.ZERO : value;
        }
        String[] sides = metric.expr().split("/");
        BigDecimal top = sum(sides[0], name -> value(name, found));
        if (sides.length == 1) {
            return top;
        }
        BigDecimal bottom = sum(sides[1], name -> value(name, found));
        return top == null || bottom == null || bottom.signum() == 0
                ? null
                : top.divide(bottom, 6, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal sum(String terms, Function<String, @Nullable BigDecimal> value) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Matcher term = TERM.matcher(terms.replaceAll("[()]", " ")); term.find(); ) {
            BigDecimal part = value.apply(term.group(2));
            if (part == null) {
                return null;
            }
            sum = term.group(1).equals("-") ? sum.subtract(part) : sum.add(part);
        }
        return sum;
    }

    private void leaves(Metric metric, Set<String> leaves) {
        if (metric.expr() == null) {
            leaves.add(metric.id());
            return;
        }
        Map<String, Metric> parts = new HashMap<>();
        for (Matcher term = TERM.matcher(metric.expr().replaceAll("[()/]", " ")); term.find(); ) {
            parts.put(term.group(2), registry.get(term.group(2)));
        }
        parts.values().forEach(part -> leaves(part, leaves));
    }

    private String range(Metric metric) {
        StringBuilder range = new StringBuilder();
        if (metric.type() == Metric.Type.SIMPLE) {
            range.append(" and x.")
                    .append(metric.day())
                    .append(" >= date '")
                    .append(period.from())
                    .append("'");
        }
        if (metric.type() != Metric.Type.WINDOW) {
            range.append(" and x.")
                    .append(metric.day())
                    .append(" < date '")
                    .append(period.to())
                    .append("'");
        }
        if (storeId != null && metric.dimensions().contains(Dimension.STORE)) {
            range.append(" and x.store_id = ").append(storeId);
        }
        return range.toString();
    }

    private String days(String text) {
        return text.replace("{from}", "date '" + period.from() + "'")
                .replace("{to}", "date '" + period.to() + "'")
                .replace("{end}", "date '" + period.to() + "'");
    }
}

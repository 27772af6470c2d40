package org.daybook.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The shop up to the last complete day, as one release tells it.
 *
 * @param completeThrough last day of the release
 * @param isProvisional whether something of it does not tie to the ledger
 * @param period from the first of the month of the last complete day
 * @param compared the same days of the month before
 * @param months net sales by the first day of the month, of the last 12 and of the 12 before
 */
public record Dashboard(
        long releaseId,
        LocalDate completeThrough,
        boolean isProvisional,
        Span period,
        Span compared,
        Headline netSales,
        Headline grossMargin,
        SortedMap<LocalDate, BigDecimal> months,
        List<Part> products,
        List<Part> stores) {

    public Dashboard {
        products = List.copyOf(products);
        stores = List.copyOf(stores);
    }

    /** First and last day, both included. */
    public record Span(LocalDate from, LocalDate to) {}

    /** A value beside that of the compared days; null is unknown. */
    public record Headline(
            @Nullable BigDecimal now, @Nullable BigDecimal before) {

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
    }

    /**
     * A product or store with its share of the period.
     *
     * @param margin of net sales, null if unknown
     */
    public record Part(
            String key,
            String name,
            BigDecimal units,
            BigDecimal netSales,
            @Nullable BigDecimal margin) {}
}

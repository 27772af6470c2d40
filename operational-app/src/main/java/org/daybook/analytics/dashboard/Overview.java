package org.daybook.analytics.dashboard;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The headlines of the period.
 *
 * @param compared the same part of the period before, nothing before the shop's first day
 * @param cash null where one store is told of: the ledger's money is not split
 */
public record Overview(
        Span days,
        Optional<Span> compared,
        Headline netSales,
        Headline grossMargin,
        @Nullable Headline cash,
        Headline openOrders) {

    /** First and last day, both included. */
    public record Span(LocalDate from, LocalDate to) {}
}

package org.daybook.analytics.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Net sales of the weeks that lead to the last day.
 *
 * @param isToDate whether the last week goes on; it is compared with as many days
 */
public record Weeks(List<Week> weeks, boolean isToDate) {

    public Weeks {
        weeks = List.copyOf(weeks);
    }

    /** A week by its Monday, beside the same 52 weeks earlier; null before the shop's first day. */
    public record Week(
            LocalDate monday, BigDecimal netSales, @Nullable BigDecimal yearAgo) {}
}

package org.daybook.analytics.dashboard;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Products or stores by their net sales.
 *
 * @param others how many follow those that are listed
 * @param rest what those come to, null if none follow
 */
public record Ranking(
        List<Line> lines, int others, @Nullable Line rest, Line total) {

    public Ranking {
        lines = List.copyOf(lines);
    }

    /**
     * One of them, or several together.
     *
     * @param code SKU or code of the store, empty for what has no page
     * @param sales net sales beside those of the compared days
     * @param margin of net sales with known cost, null if unknown
     */
    public record Line(
            String code,
            String name,
            BigDecimal units,
            Headline sales,
            @Nullable BigDecimal margin) {}
}

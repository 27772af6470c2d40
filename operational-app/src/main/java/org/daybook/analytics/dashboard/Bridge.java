package org.daybook.analytics.dashboard;

import java.math.BigDecimal;
import java.util.List;

/**
 * Why contribution changed from one month to the next, as the monthly business review has it.
 *
 * @param months which two months
 * @param parts in their order; they add up from before to now
 */
public record Bridge(String months, BigDecimal before, BigDecimal now, List<Part> parts) {

    public Bridge {
        parts = List.copyOf(parts);
    }

    /** One reason. */
    public record Part(String name, BigDecimal amount) {}

    public BigDecimal change() {
        return now.subtract(before);
    }
}

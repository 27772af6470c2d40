package org.daybook.warehouse.metrics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A headline beside an independent count of it. */
public record Proof(
        Metric metric,
        @Nullable BigDecimal value,
        long rows,
        @Nullable BigDecimal controlSum,
        Basis basis,
        String accounts,
        @Nullable BigDecimal provedValue,
        BigDecimal difference) {

    /** Where the second number comes from. */
    public enum Basis {
        ACCOUNTS,
        RECOUNT
    }

    public boolean isEqual() {
        return difference.signum() == 0;
    }

    static BigDecimal difference(@Nullable BigDecimal value, @Nullable BigDecimal proved) {
        BigDecimal left = value == null ? BigDecimal.ZERO : value;
        return proved == null ? left : left.subtract(proved);
    }
}

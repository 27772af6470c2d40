package org.daybook.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.daybook.money.Money;
import org.daybook.money.Share;
import org.jspecify.annotations.Nullable;

/**
 * What of one product lies at one location, valued at moving average. The average is never stored rounded: it is value
 * by quantity; the last one is kept for goods that are found when there are none.
 */
record Pool(
        BigDecimal onHand,
        BigDecimal reserved,
        Money value,
        @Nullable BigDecimal lastUnitCost) {
    private static final int COST_SCALE = 6;

    static Pool empty(Money nothing) {
        return new Pool(BigDecimal.ZERO, BigDecimal.ZERO, nothing, null);
    }

    /** Goods come in at their own value, so the average moves. */
    Pool with(BigDecimal quantity, Money cost) {
        return of(onHand.add(quantity), value.plus(cost));
    }

    /** The value of goods that go out; the last unit takes the rest. */
    Money costOf(BigDecimal quantity) {
        return new Share(onHand, value).part(quantity);
    }

    /** Goods go out at average, so it changes by rounding only. */
    Pool without(BigDecimal quantity) {
        return of(onHand.subtract(quantity), value.minus(costOf(quantity)));
    }

    private Pool of(BigDecimal quantity, Money amount) {
        BigDecimal average = quantity.signum() == 0
                ? lastUnitCost
                : amount.amount().divide(quantity, COST_SCALE, RoundingMode.HALF_UP);
        return new Pool(quantity, reserved, amount, average);
    }
}

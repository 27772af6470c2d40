package org.daybook.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A quantity and the amount that belongs to it. Parts are drawn from it so that, in whatever order and sizes, they add
 * up to the whole, each within half a minor unit of its proportion of what is there when it is drawn. So the last of
 * many parts takes what rounding left, which can be more than one unit.
 */
public record Share(BigDecimal quantity, Money amount) {

    public Share {
        if (quantity.signum() < 0) {
            throw new IllegalArgumentException("a share of " + quantity);
        }
    }

    /**
     * What belongs to a part of the quantity: all of it if nothing stays, otherwise in proportion, rounded once.
     *
     * @throws IllegalArgumentException if there is less than that
     */
    public Money part(BigDecimal drawn) {
        if (drawn.signum() < 0 || drawn.compareTo(quantity) > 0) {
            throw new IllegalArgumentException("cannot draw " + drawn + " of " + quantity);
        }
        if (drawn.compareTo(quantity) == 0) {
            return amount;
        }
        BigDecimal part = amount.amount()
                .multiply(drawn)
                .divide(quantity, amount.currency().getDefaultFractionDigits(), RoundingMode.HALF_UP);
        return new Money(part, amount.currency());
    }

    /** What stays after {@link #part} was drawn. */
    public Share less(BigDecimal drawn) {
        return new Share(quantity.subtract(drawn), amount.minus(part(drawn)));
    }

    /** Both together. */
    public Share plus(Share other) {
        return new Share(quantity.add(other.quantity), amount.plus(other.amount));
    }
}

package org.daybook.orders.pricing;

import java.math.BigDecimal;
import java.util.Set;
import org.daybook.money.Money;

/**
 * What is taken off a price.
 *
 * @param campaignId 0 for none
 * @param lines the lines of the order that it is limited to, empty for all
 */
public record Discount(Kind kind, long campaignId, Size size, Set<Integer> lines) {

    /** Who grants it; decides the account. */
    public enum Kind {
        PROMO,
        MEMBER,
        MANUAL,
        COUPON
    }

    /** How much. */
    public sealed interface Size {

        /** Of what is left of the price, rounded once and never above it. */
        Money of(Money left);
    }

    /** An amount in the order's own prices. */
    public record Fixed(Money amount) implements Size {
        @Override
        public Money of(Money left) {
            return amount.min(left);
        }
    }

    /** So many percent, 5 is 5 %. */
    public record Percent(BigDecimal percent) implements Size {
        @Override
        public Money of(Money left) {
            return left.percent(percent).min(left);
        }
    }

    public Discount {
        lines = Set.copyOf(lines);
    }

    boolean isCoupon() {
        return kind == Kind.COUPON;
    }

    boolean appliesTo(int lineNo) {
        return lines.isEmpty() || lines.contains(lineNo);
    }
}

package org.daybook.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An exact amount in whole minor units of its currency. */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** Rounds half away from zero to the currency's minor unit. */
    public Money {
        amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    /** The tax that this amount contains, rounded by itself: a·r ÷ (1 + r). */
    public Money taxWithin(BigDecimal rate) {
        // One division, rounded once: a double rounding could be a cent off.
        BigDecimal tax = amount.multiply(rate)
                .divide(BigDecimal.ONE.add(rate), currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
        return new Money(tax, currency);
    }

    /** A multiple of this amount, rounded once. */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    /** The tax that is added to this amount, rounded by itself: a·r. */
    public Money taxOn(BigDecimal rate) {
        return new Money(amount.multiply(rate), currency);
    }

    /** A percentage of this amount, rounded once. */
    public Money percent(BigDecimal percent) {
        return new Money(amount.multiply(percent).movePointLeft(2), currency);
    }

    /** The smaller of both. */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money negate() {
        return new Money(amount.negate(), currency);
    }

    public Money abs() {
        return isNegative() ? negate() : this;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot combine " + currency + " with " + other.currency);
        }
        return other;
    }
}

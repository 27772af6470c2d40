package org.daybook.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares an amount out by weights, to the cent: the parts are the whole. */
public final class Allocation {

    private Allocation() {}

    /**
     * By largest remainder: every part is rounded down, the units that are left go one each to the
     * largest fractions, to the earlier of equal ones. A negative amount is shared as its mirror.
     */
    public static List<Money> allocate(Money total, List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("weights must not be negative and must not all be zero");
        }
        if (total.isNegative()) {
            return allocate(total.negate(), weights).stream().map(Money::negate).toList();
        }
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigInteger whole = total.amount().unscaledValue();
        return money(
                total,
                units(whole, weights.stream().map(w -> unscaled(w, scale)).toList(), unscaled(sum, scale)));
    }

    private static List<BigInteger> units(BigInteger whole, List<BigInteger> weights, BigInteger sum) {
        List<BigInteger[]> shares = weights.stream()
                .map(weight -> whole.multiply(weight).divideAndRemainder(sum))
                .toList();
        List<BigInteger> parts =
                new ArrayList<>(shares.stream().map(share -> share[0]).toList());
        BigInteger left = whole.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add));
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> shares.get(i)[1]).reversed())
                .limit(left.longValueExact())
                .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
        return parts;
    }

    private static List<Money> money(Money total, List<BigInteger> units) {
        int scale = total.amount().scale();
        return units.stream()
                .map(unit -> new Money(new BigDecimal(unit, scale), total.currency()))
                .toList();
    }

    private static BigInteger unscaled(BigDecimal number, int scale) {
        return number.setScale(Math.max(scale, number.scale())).unscaledValue();
    }
}

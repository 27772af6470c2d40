package org.daybook.orders.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.money.Money;
import org.daybook.orders.pricing.Content.Prices;
import org.daybook.orders.pricing.Content.Rounding;

/** The tax of the goods and the freight of each line (accounting rules, 4.3). */
record Taxes(Prices prices, Rounding rounding) {
    /** An amount that is taxed. */
    record Element(Money amount, BigDecimal rate) {}

    /** In the order of the elements. */
    List<Money> of(List<Element> elements) {
        if (rounding == Rounding.LINE) {
            return elements.stream().map(this::ofOne).toList();
        }
        Map<BigDecimal, List<Integer>> byRate = new LinkedHashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            byRate.computeIfAbsent(elements.get(i).rate().stripTrailingZeros(), rate -> new ArrayList<>())
                    .add(i);
        }
        Money[] taxes = new Money[elements.size()];
        byRate.values().forEach(same -> shareOut(elements, same, taxes));
        return List.of(taxes);
    }

    /** By the rule of a single line. */
    Money ofOne(Element element) {
        return prices == Prices.INCLUSIVE
                ? element.amount().taxWithin(element.rate())
                : element.amount().taxOn(element.rate());
    }

    /** The exact sum is rounded once and given back as floors, the units that are left to the largest fractions. */
    private void shareOut(List<Element> elements, List<Integer> same, Money[] taxes) {
        BigDecimal divisor = divisor(elements.get(same.get(0)).rate());
        List<Exact> exact = same.stream()
                .map(i -> new Exact(i, numerator(elements.get(i)), divisor))
                .toList();
        BigDecimal sum = exact.stream().map(Exact::numerator).reduce(BigDecimal.ZERO, BigDecimal::add);
        long total = sum.divide(divisor, 0, RoundingMode.HALF_UP).longValueExact();
        long left = total - exact.stream().mapToLong(Exact::floor).sum();
        List<Exact> byFraction = exact.stream()
                .sorted(Comparator.comparing(Exact::remainder).reversed())
                .toList();
        for (int place = 0; place < byFraction.size(); place++) {
            Exact element = byFraction.get(place);
            Money amount = elements.get(element.index()).amount();
            long units = element.floor() + (place < left ? 1 : 0);
            taxes[element.index()] =
                    new Money(BigDecimal.valueOf(units, amount.amount().scale()), amount.currency());
        }
    }

    /**
     * The tax of an element in minor units, as a fraction: a decimal could tell equal ones apart.
     *
     * @param divisor the same for all elements of a rate
     */
    private record Exact(int index, BigDecimal numerator, BigDecimal divisor) {
        long floor() {
            return numerator.divideToIntegralValue(divisor).longValueExact();
        }

        BigDecimal remainder() {
            return numerator.remainder(divisor);
        }
    }

    private static BigDecimal numerator(Element element) {
        BigDecimal amount = element.amount().amount();
        return amount.multiply(element.rate()).movePointRight(amount.scale());
    }

    private BigDecimal divisor(BigDecimal rate) {
        return prices == Prices.INCLUSIVE ? BigDecimal.ONE.add(rate) : BigDecimal.ONE;
    }
}

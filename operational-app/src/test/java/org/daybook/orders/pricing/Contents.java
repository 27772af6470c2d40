package org.daybook.orders.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.daybook.money.Money;
import org.daybook.orders.pricing.Content.Line;
import org.daybook.orders.pricing.Content.Prices;
import org.daybook.orders.pricing.Content.Rounding;
import org.daybook.orders.pricing.Discount.Fixed;
import org.daybook.orders.pricing.Discount.Kind;
import org.daybook.orders.pricing.Discount.Percent;
import org.daybook.orders.pricing.Discount.Size;

/** Orders of any content: free goods, all kinds of discounts, several rates of tax. */
final class Contents {
    static final Currency CNY = Currency.getInstance("CNY");
    private static final int MOST_LINES = 6;

    private Contents() {}

    static Money money(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2), CNY);
    }

    /** With discounts of lines, discounts of the order, and some of these limited to lines. */
    static Arbitrary<Content> any() {
        Arbitrary<Set<Integer>> limits =
                Arbitraries.integers().between(1, MOST_LINES).set().ofMaxSize(3);
        return of(discounts(Arbitraries.just(Set.of()), 2), discounts(limits, 3));
    }

    static Arbitrary<Content> withoutDiscountsOfLines(Arbitrary<Set<Integer>> limits) {
        return of(Arbitraries.just(List.of()), discounts(limits, 4));
    }

    static Line line(int lineNo, long cents, String rate, Discount... discounts) {
        return new Line(lineNo, lineNo, BigDecimal.ONE, money(cents), new BigDecimal(rate), List.of(discounts));
    }

    static Discount percent(Kind kind, int percent, Integer... lines) {
        return new Discount(kind, 0, new Percent(BigDecimal.valueOf(percent)), Set.of(lines));
    }

    static Discount fixed(Kind kind, long cents, Integer... lines) {
        return new Discount(kind, 0, new Fixed(money(cents)), Set.of(lines));
    }

    private static Arbitrary<Content> of(
            Arbitrary<List<Discount>> discountsOfLines, Arbitrary<List<Discount>> discounts) {
        Arbitrary<List<Line>> lines =
                line(discountsOfLines).list().ofMinSize(1).ofMaxSize(MOST_LINES).map(Contents::numbered);
        return Combinators.combine(
                        lines, discounts, cents(5_000), Arbitraries.of(Prices.class), Arbitraries.of(Rounding.class))
                .as(Content::new);
    }

    private static Arbitrary<Line> line(Arbitrary<List<Discount>> discounts) {
        Arbitrary<BigDecimal> quantities = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 20).map(BigDecimal::valueOf),
                Arbitraries.integers().between(1, 9_000).map(thousandths -> BigDecimal.valueOf(thousandths, 3)));
        Arbitrary<BigDecimal> rates =
                Arbitraries.of("0", "0.01", "0.06", "0.09", "0.13", "0.130").map(BigDecimal::new);
        return Combinators.combine(quantities, cents(50_000), rates, discounts)
                .as((quantity, price, rate, reductions) -> new Line(0, 1, quantity, price, rate, reductions));
    }

    private static List<Line> numbered(List<Line> lines) {
        List<Line> numbered = new ArrayList<>();
        for (Line line : lines) {
            int lineNo = numbered.size() + 1;
            numbered.add(new Line(lineNo, lineNo, line.quantity(), line.price(), line.taxRate(), line.discounts()));
        }
        return numbered;
    }

    private static Arbitrary<List<Discount>> discounts(Arbitrary<Set<Integer>> limits, int most) {
        Arbitrary<Size> sizes = Arbitraries.oneOf(
                cents(60_000).map(Fixed::new),
                Arbitraries.integers().between(0, 1_100).map(tenths -> new Percent(BigDecimal.valueOf(tenths, 1))));
        return Combinators.combine(
                        Arbitraries.of(Kind.class), Arbitraries.longs().between(0, 3), sizes, limits)
                .as(Discount::new)
                .list()
                .ofMaxSize(most);
    }

    private static Arbitrary<Money> cents(int most) {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.just(money(0))),
                net.jqwik.api.Tuple.of(6, Arbitraries.longs().between(1, most).map(Contents::money)));
    }
}

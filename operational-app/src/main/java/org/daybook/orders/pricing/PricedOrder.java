package org.daybook.orders.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.daybook.money.Allocation;
import org.daybook.money.Money;
import org.daybook.orders.pricing.Content.Line;
import org.daybook.orders.pricing.Content.Prices;
import org.daybook.orders.pricing.PricedLine.Applied;
import org.daybook.orders.pricing.Reductions.Taken;
import org.daybook.orders.pricing.Taxes.Element;

/** An order with all that it comes to. Computed once, when it is placed, and kept. */
public record PricedOrder(List<PricedLine> lines) {

    public PricedOrder {
        lines = List.copyOf(lines);
    }

    /** Discounts, then freight, then tax. */
    public static PricedOrder of(Content content) {
        Reductions reductions = Reductions.of(content);
        List<Money> freight = freight(content, reductions.left());
        Taxes taxes = new Taxes(content.prices(), content.rounding());
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < content.lines().size(); i++) {
            BigDecimal rate = content.lines().get(i).taxRate();
            elements.add(new Element(reductions.left().get(i), rate));
            elements.add(new Element(freight.get(i), rate));
        }
        List<Money> tax = taxes.of(elements);
        List<PricedLine> lines = new ArrayList<>();
        for (int i = 0; i < content.lines().size(); i++) {
            Line line = content.lines().get(i);
            Money goodsTax = tax.get(2 * i);
            Money freightTax = tax.get(2 * i + 1);
            Money goods = withTax(content, reductions.left().get(i), goodsTax);
            List<Applied> discounts = discounts(line, taxes, reductions.taken(i));
            lines.add(new PricedLine(
                    line, goods, goodsTax, withTax(content, freight.get(i), freightTax), freightTax, discounts));
        }
        return new PricedOrder(lines);
    }

    /** All that is to be paid. */
    public Money total() {
        return lines.stream()
                .map(line -> line.goods().plus(line.freight()))
                .reduce(Money::plus)
                .orElseThrow();
    }

    private static Money withTax(Content content, Money amount, Money tax) {
        return content.prices() == Prices.INCLUSIVE ? amount : amount.plus(tax);
    }

    /** By the value of the goods; if they are free by their list value, and if that is nothing too equally. */
    private static List<Money> freight(Content content, List<Money> goods) {
        List<BigDecimal> weights = goods.stream().map(Money::amount).toList();
        if (isNothing(weights)) {
            weights =
                    content.lines().stream().map(line -> line.listed().amount()).toList();
        }
        if (isNothing(weights)) {
            weights = goods.stream().map(free -> BigDecimal.ONE).toList();
        }
        return Allocation.allocate(content.freight(), weights);
    }

    private static boolean isNothing(List<BigDecimal> weights) {
        return weights.stream().allMatch(weight -> weight.signum() == 0);
    }

    /** What the list price is above what is paid, both without tax by the rule of a line, shared over the discounts. */
    private static List<Applied> discounts(Line line, Taxes taxes, List<Taken> taken) {
        if (taken.isEmpty()) {
            return List.of();
        }
        Money paid = taken.stream().map(Taken::amount).reduce(line.listed(), Money::minus);
        Money net = netOf(line.listed(), line, taxes).minus(netOf(paid, line, taxes));
        List<Money> parts = Allocation.allocate(
                net, taken.stream().map(t -> t.amount().amount()).toList());
        List<Applied> applied = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            Discount discount = taken.get(i).discount();
            applied.add(new Applied(discount.kind(), discount.campaignId(), parts.get(i)));
        }
        return applied;
    }

    private static Money netOf(Money amount, Line line, Taxes taxes) {
        return taxes.prices() == Prices.INCLUSIVE
                ? amount.minus(taxes.ofOne(new Element(amount, line.taxRate())))
                : amount;
    }
}

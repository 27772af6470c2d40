package org.daybook.orders.pricing;

import java.util.List;
import org.daybook.money.Money;
import org.daybook.orders.pricing.Content.Line;

/**
 * One line with all that it comes to.
 *
 * @param goods what is paid for the goods, with tax
 * @param goodsTax the tax in it
 * @param freight the line's share of freight, with tax
 * @param freightTax the tax in it
 * @param discounts what was taken off, each net of tax
 */
public record PricedLine(
        Line line, Money goods, Money goodsTax, Money freight, Money freightTax, List<Applied> discounts) {

    /** A discount as it came out for this line, net of tax. */
    public record Applied(Discount.Kind kind, long campaignId, Money net) {}

    public PricedLine {
        discounts = List.copyOf(discounts);
    }

    /** The tax of goods and freight. */
    public Money tax() {
        return goodsTax.plus(freightTax);
    }

    /** The goods without tax. */
    public Money netGoods() {
        return goods.minus(goodsTax);
    }

    /** All discounts, net of tax. */
    public Money netDiscount() {
        return discounts.stream().map(Applied::net).reduce(Money.zero(goods.currency()), Money::plus);
    }

    /** The goods at list price, net of tax. */
    public Money netListed() {
        return netGoods().plus(netDiscount());
    }
}

package org.daybook.orders.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.orders.pricing.Contents.CNY;
import static org.daybook.orders.pricing.Contents.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.money.Money;
import org.daybook.orders.pricing.Content.Prices;
import org.daybook.orders.pricing.Content.Rounding;

/** What holds of every order, whatever it is made of. */
class PricedOrderTest {
    private static final Money NOTHING = Money.zero(CNY);

    @Property
    void theTotalIsGoodsAndFreightWithTheirTax(@ForAll("contents") Content content) {
        PricedOrder order = PricedOrder.of(content);
        Money sum = NOTHING;
        for (PricedLine line : order.lines()) {
            sum = sum.plus(line.netGoods()).plus(line.goodsTax());
            sum = sum.plus(line.freight().minus(line.freightTax())).plus(line.freightTax());
        }
        assertThat(order.total()).isEqualTo(sum);
    }

    @Property
    void theFreightOfAllLinesIsWhatIsAskedFor(@ForAll("contents") Content content) {
        Money freight = NOTHING;
        for (PricedLine line : PricedOrder.of(content).lines()) {
            freight = freight.plus(asPriced(content, line.freight(), line.freightTax()));
        }
        assertThat(freight).isEqualTo(content.freight());
    }

    @Property
    void nothingFallsBelowZeroAndNoTaxIsAboveItsAmount(@ForAll("contents") Content content) {
        for (PricedLine line : PricedOrder.of(content).lines()) {
            assertThat(line.goodsTax()).isBetween(NOTHING, line.goods());
            assertThat(line.freightTax()).isBetween(NOTHING, line.freight());
            assertThat(line.discounts()).noneMatch(discount -> discount.net().isNegative());
            assertThat(asPriced(content, line.goods(), line.goodsTax()))
                    .isLessThanOrEqualTo(line.line().listed());
        }
    }

    @Property
    void theTaxOfADocumentIsTheExactSumOfEachRateRoundedOnce(@ForAll("contents") Content any) {
        Content content = new Content(any.lines(), any.discounts(), any.freight(), any.prices(), Rounding.DOCUMENT);
        Map<BigDecimal, Money> amounts = new TreeMap<>();
        Map<BigDecimal, Money> taxes = new TreeMap<>();
        for (PricedLine line : PricedOrder.of(content).lines()) {
            BigDecimal rate = line.line().taxRate();
            amounts.merge(rate, asPriced(content, line.goods(), line.goodsTax()), Money::plus);
            amounts.merge(rate, asPriced(content, line.freight(), line.freightTax()), Money::plus);
            taxes.merge(rate, line.goodsTax().plus(line.freightTax()), Money::plus);
        }
        amounts.replaceAll((rate, amount) -> taxOf(content.prices(), amount, rate));
        assertThat(taxes).isEqualTo(amounts);
    }

    @Property
    void theTaxOfAnElementIsWithinOneCentOfItsOwn(@ForAll("contents") Content content) {
        Money limit = content.rounding() == Rounding.LINE ? NOTHING : money(1);
        for (PricedLine line : PricedOrder.of(content).lines()) {
            BigDecimal rate = line.line().taxRate();
            Money goods = taxOf(content.prices(), asPriced(content, line.goods(), line.goodsTax()), rate);
            Money freight = taxOf(content.prices(), asPriced(content, line.freight(), line.freightTax()), rate);
            assertThat(line.goodsTax().minus(goods).abs()).isLessThanOrEqualTo(limit);
            assertThat(line.freightTax().minus(freight).abs()).isLessThanOrEqualTo(limit);
        }
    }

    @Property
    void discountsAreWhatTheListPriceIsAboveThePrice(@ForAll("contents") Content content) {
        for (PricedLine line : PricedOrder.of(content).lines()) {
            Money list = net(content, line.line().listed(), line);
            Money paid = net(content, asPriced(content, line.goods(), line.goodsTax()), line);
            assertThat(line.netDiscount()).isEqualTo(list.minus(paid));
            assertThat(line.netListed()).isEqualTo(line.netGoods().plus(list).minus(paid));
        }
    }

    /** One after the other, coupons last, each at most what is left. */
    @Property
    void discountsOfTheWholeOrderTakeWhatTheySayInSequence(@ForAll("unlimited") Content content) {
        Money left = content.lines().stream().map(Content.Line::listed).reduce(NOTHING, Money::plus);
        List<Discount> sequence = new ArrayList<>();
        content.discounts().stream().filter(discount -> !discount.isCoupon()).forEach(sequence::add);
        content.discounts().stream().filter(Discount::isCoupon).forEach(sequence::add);
        for (Discount discount : sequence) {
            left = left.minus(discount.size().of(left));
        }
        assertThat(goods(content, PricedOrder.of(content))).isEqualTo(left);
    }

    @Property
    void linesThatADiscountDoesNotNameKeepTheirPrice(@ForAll("limited") Content content) {
        for (PricedLine line : PricedOrder.of(content).lines()) {
            if (line.line().lineNo() > 2) {
                assertThat(line.discounts()).isEmpty();
                assertThat(asPriced(content, line.goods(), line.goodsTax()))
                        .isEqualTo(line.line().listed());
            }
        }
    }

    @Provide
    Arbitrary<Content> contents() {
        return Contents.any();
    }

    @Provide
    Arbitrary<Content> unlimited() {
        return Contents.withoutDiscountsOfLines(Arbitraries.just(Set.of()));
    }

    /** To one of the first two lines, or both. */
    @Provide
    Arbitrary<Content> limited() {
        return Contents.withoutDiscountsOfLines(Arbitraries.of(Set.of(1), Set.of(2), Set.of(1, 2)));
    }

    private static Money goods(Content content, PricedOrder order) {
        return order.lines().stream()
                .map(line -> asPriced(content, line.goods(), line.goodsTax()))
                .reduce(NOTHING, Money::plus);
    }

    /** In the order's own prices. */
    private static Money asPriced(Content content, Money amount, Money tax) {
        return content.prices() == Prices.INCLUSIVE ? amount : amount.minus(tax);
    }

    private static Money net(Content content, Money amount, PricedLine line) {
        return content.prices() == Prices.INCLUSIVE
                ? amount.minus(taxOf(content.prices(), amount, line.line().taxRate()))
                : amount;
    }

    /** By the formula of the accounting rules, apart from the code that is tested. */
    private static Money taxOf(Prices prices, Money amount, BigDecimal rate) {
        BigDecimal divisor = prices == Prices.INCLUSIVE ? rate.add(BigDecimal.ONE) : BigDecimal.ONE;
        BigDecimal tax = amount.amount().multiply(rate).divide(divisor, 2, RoundingMode.HALF_UP);
        return new Money(tax, amount.currency());
    }
}

package org.daybook.orders.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.orders.pricing.Contents.fixed;
import static org.daybook.orders.pricing.Contents.line;
import static org.daybook.orders.pricing.Contents.money;
import static org.daybook.orders.pricing.Contents.percent;

import java.util.Arrays;
import java.util.List;
import org.daybook.orders.pricing.Content.Line;
import org.daybook.orders.pricing.Content.Prices;
import org.daybook.orders.pricing.Content.Rounding;
import org.daybook.orders.pricing.Discount.Kind;
import org.junit.jupiter.api.Test;

/** The order of calculation, by numbers that can be followed by hand. */
class PricingExamplesTest {

    @Test
    void percentagesApplyToWhatIsLeft() {
        PricedOrder order = priced(0, List.of(percent(Kind.MEMBER, 10)), line(1, 10_000, "0", percent(Kind.PROMO, 10)));
        assertThat(order.total()).isEqualTo(money(8_100));
        assertThat(order.lines().get(0).discounts())
                .extracting(PricedLine.Applied::net)
                .containsExactly(money(1_000), money(900));
    }

    @Test
    void couponsComeLastThoughTheyAreNamedFirst() {
        PricedOrder order = priced(
                0,
                List.of(fixed(Kind.COUPON, 1_000), percent(Kind.PROMO, 50)),
                line(1, 10_000, "0", percent(Kind.COUPON, 10)));
        assertThat(order.lines().get(0).discounts())
                .extracting(PricedLine.Applied::net)
                .containsExactly(money(5_000), money(500), money(1_000));
    }

    @Test
    void aDiscountAboveTheGoodsTakesThemAllAndNoFreight() {
        PricedOrder order = priced(500, List.of(fixed(Kind.PROMO, 99_999, 1)), line(1, 300, "0"), line(2, 400, "0"));
        assertThat(order.total()).isEqualTo(money(900));
        assertThat(order.lines().get(1).goods()).isEqualTo(money(400));
    }

    @Test
    void freightGoesByTheValueOfGoodsAndTakesTheirRate() {
        PricedOrder order = priced(1_000, List.of(), line(1, 3_000, "0.13"), line(2, 1_000, "0"));
        assertThat(order.lines()).extracting(PricedLine::freight).containsExactly(money(750), money(250));
        assertThat(order.lines()).extracting(PricedLine::freightTax).containsExactly(money(86), money(0));
    }

    @Test
    void freightOfGoodsThatDiscountsMakeFreeGoesByListValue() {
        PricedOrder order =
                priced(1_000, List.of(percent(Kind.PROMO, 100)), line(1, 3_000, "0.13"), line(2, 1_000, "0.13"));
        assertThat(order.lines()).extracting(PricedLine::freight).containsExactly(money(750), money(250));
        assertThat(order.lines()).extracting(PricedLine::goods).containsExactly(money(0), money(0));
    }

    @Test
    void freightOfGoodsWithoutAPriceIsSharedEqually() {
        PricedOrder order = priced(1_000, List.of(), line(1, 0, "0"), line(2, 0, "0"), line(3, 0, "0"));
        assertThat(order.lines()).extracting(PricedLine::freight).containsExactly(money(334), money(333), money(333));
    }

    /** Three times 1.00 hold 0.115 of tax each: 0.345 in all is 0.35, by line 0.12 each is 0.36. */
    @Test
    void taxOfADocumentGoesToTheLargestFractionsFirst() {
        Line[] lines = {line(1, 100, "0.13"), line(2, 100, "0.13"), line(3, 100, "0.130")};
        assertThat(priced(0, List.of(), lines).lines())
                .extracting(PricedLine::goodsTax)
                .containsExactly(money(12), money(12), money(11));
        assertThat(priced(Rounding.LINE, Prices.INCLUSIVE, lines).lines())
                .extracting(PricedLine::goodsTax)
                .containsExactly(money(12), money(12), money(12));
    }

    @Test
    void taxComesOnTopOfPricesThatDoNotHoldIt() {
        PricedOrder order = priced(Rounding.DOCUMENT, Prices.EXCLUSIVE, line(1, 10_000, "0.13"));
        assertThat(order.total()).isEqualTo(money(11_300));
        assertThat(order.lines().get(0).netGoods()).isEqualTo(money(10_000));
    }

    private static PricedOrder priced(long freight, List<Discount> discounts, Line... lines) {
        return PricedOrder.of(
                new Content(Arrays.asList(lines), discounts, money(freight), Prices.INCLUSIVE, Rounding.DOCUMENT));
    }

    private static PricedOrder priced(Rounding rounding, Prices prices, Line... lines) {
        return PricedOrder.of(new Content(Arrays.asList(lines), List.of(), money(0), prices, rounding));
    }
}

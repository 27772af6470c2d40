package org.daybook.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ShareTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    @Property
    void partsInAnySequenceAreTheWhole(
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long cents,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 20_000) Integer> thousandths) {
        Share whole = new Share(sum(thousandths), money(cents));
        Share left = whole;
        Money drawn = Money.zero(CNY);
        for (int part : thousandths) {
            drawn = drawn.plus(left.part(quantity(part)));
            left = left.less(quantity(part));
        }
        assertThat(drawn).isEqualTo(whole.amount());
        assertThat(left.quantity()).isEqualByComparingTo("0");
        assertThat(left.amount()).isEqualTo(Money.zero(CNY));
    }

    @Property
    void everyPartIsWithinHalfACentOfItsProportionOfWhatIsThere(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long cents,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 20_000) Integer> thousandths) {
        Share left = new Share(sum(thousandths), money(cents));
        for (int part : thousandths) {
            assertWithin(HALF_A_CENT, left, quantity(part), left.part(quantity(part)));
            left = left.less(quantity(part));
        }
    }

    /** What a unit costs never moves by more than rounding, however many were drawn before. */
    @Property
    void everySingleUnitIsWithinOneCentOfItsProportionOfTheWhole(
            @ForAll @LongRange(min = 0, max = 100_000) long cents, @ForAll @IntRange(min = 1, max = 300) int units) {
        Share whole = new Share(BigDecimal.valueOf(units), money(cents));
        Share left = whole;
        for (int i = 0; i < units; i++) {
            assertWithin(CENT, whole, BigDecimal.ONE, left.part(BigDecimal.ONE));
            left = left.less(BigDecimal.ONE);
        }
    }

    @Property
    void whatWasDrawnCanBePutBack(
            @ForAll @LongRange(min = 0, max = 1_000_000) long cents,
            @ForAll @IntRange(min = 1, max = 1000) int first,
            @ForAll @IntRange(min = 0, max = 1000) int second) {
        Share whole = new Share(quantity(first).add(quantity(second)), money(cents));
        Share drawn = new Share(quantity(first), whole.part(quantity(first)));
        assertThat(whole.less(quantity(first)).plus(drawn)).isEqualTo(whole);
    }

    @Property
    void equalPartsDifferByOneCentAtMost(
            @ForAll @LongRange(min = 0, max = 1_000_000) long cents, @ForAll @IntRange(min = 1, max = 50) int units) {
        List<Money> parts = new ArrayList<>();
        Share left = new Share(BigDecimal.valueOf(units), money(cents));
        for (int i = 0; i < units; i++) {
            parts.add(left.part(BigDecimal.ONE));
            left = left.less(BigDecimal.ONE);
        }
        assertThat(Collections.max(parts).minus(Collections.min(parts)).amount())
                .isLessThanOrEqualTo(CENT);
    }

    /** A hundred times 0.55 is drawn as 1, so the rest gets 45 less than its proportion of the whole. */
    @Example
    void theLastOfManyPartsTakesWhatRoundingLeft() {
        Share left = new Share(BigDecimal.valueOf(1000), money(550));
        for (int i = 0; i < 100; i++) {
            assertThat(left.part(BigDecimal.ONE)).isEqualTo(money(1));
            left = left.less(BigDecimal.ONE);
        }
        assertThat(left.part(BigDecimal.valueOf(900))).isEqualTo(money(450));
    }

    @Example
    void moreThanThereIsAndLessThanNothingAreRefused() {
        Share share = new Share(BigDecimal.ONE, money(100));
        assertThatThrownBy(() -> share.part(new BigDecimal("1.001"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> share.part(new BigDecimal("-0.001"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(new BigDecimal("-1"), money(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertWithin(BigDecimal limit, Share share, BigDecimal drawn, Money part) {
        BigDecimal exact = share.amount().amount().multiply(drawn);
        BigDecimal given = part.amount().multiply(share.quantity());
        assertThat(given.subtract(exact).abs()).isLessThanOrEqualTo(limit.multiply(share.quantity()));
    }

    private static BigDecimal sum(List<Integer> thousandths) {
        return quantity(thousandths.stream().mapToInt(Integer::intValue).sum());
    }

    private static BigDecimal quantity(int thousandths) {
        return BigDecimal.valueOf(thousandths, 3);
    }

    private static Money money(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2), CNY);
    }
}

package org.daybook.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class AllocationTest {

    private static final Currency GBP = Currency.getInstance("GBP");

    @Property
    void thePartsAreTheWhole(
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long cents,
            @ForAll @Size(min = 1, max = 40) List<@BigRange(min = "0", max = "100000") @Scale(3) BigDecimal> weights) {
        if (isNothing(weights)) {
            return;
        }
        Money total = money(cents);
        Money sum = Allocation.allocate(total, weights).stream().reduce(Money.zero(GBP), Money::plus);
        assertThat(sum).isEqualTo(total);
    }

    @Property
    void everyPartIsWithinOneCentOfItsShare(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long cents,
            @ForAll @Size(min = 1, max = 40) List<@BigRange(min = "0", max = "1000") @Scale(2) BigDecimal> weights) {
        if (isNothing(weights)) {
            return;
        }
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Money> parts = Allocation.allocate(money(cents), weights);
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal exact = money(cents).amount().multiply(weights.get(i));
            BigDecimal given = parts.get(i).amount().multiply(sum);
            assertThat(given.subtract(exact).abs()).isLessThan(sum.movePointLeft(2));
        }
    }

    @Property
    void noPartExceedsItsWeightWhileTheWholeDoesNot(
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 0, max = 100_000) Long> limits,
            @ForAll @LongRange(min = 0, max = 100_000) long cents) {
        long sum = limits.stream().mapToLong(Long::longValue).sum();
        if (sum == 0 || cents > sum) {
            return;
        }
        List<BigDecimal> weights =
                limits.stream().map(limit -> BigDecimal.valueOf(limit, 2)).toList();
        List<Money> parts = Allocation.allocate(money(cents), weights);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i).amount()).isLessThanOrEqualTo(weights.get(i));
        }
    }

    @Example
    void tiesGoToTheLowerLine() {
        List<BigDecimal> thirds = List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
        assertThat(Allocation.allocate(money(200), thirds)).containsExactly(money(67), money(67), money(66));
        assertThat(Allocation.allocate(money(-100), thirds)).containsExactly(money(-34), money(-33), money(-33));
    }

    @Example
    void weightsThatAreNothingAreRefused() {
        assertThatThrownBy(() -> Allocation.allocate(money(1), List.of(BigDecimal.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allocation.allocate(money(1), List.of(BigDecimal.ONE, BigDecimal.ONE.negate())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isNothing(List<BigDecimal> weights) {
        return weights.stream().allMatch(weight -> weight.signum() == 0);
    }

    private static Money money(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2), GBP);
    }
}

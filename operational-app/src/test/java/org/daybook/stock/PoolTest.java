package org.daybook.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.money.Money;

class PoolTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Pool EMPTY = Pool.empty(Money.zero(CNY));

    /** Goods in or out; an exit of more than there is takes all that there is. */
    record Move(boolean isEntry, BigDecimal quantity, Money cost) {

        Pool on(Pool pool) {
            return isEntry ? pool.with(quantity, cost) : pool.without(quantity.min(pool.onHand()));
        }

        Money value(Pool pool) {
            return isEntry ? cost : pool.costOf(quantity.min(pool.onHand())).negate();
        }
    }

    @Property
    void nothingLeftIsWorthNothingAndNothingIsWorthLess(@ForAll("moves") List<Move> moves) {
        Pool pool = EMPTY;
        for (Move move : moves) {
            pool = move.on(pool);
            assertThat(pool.value().isNegative()).isFalse();
            assertThat(pool.onHand().signum()).isNotNegative();
            if (pool.onHand().signum() == 0) {
                assertThat(pool.value().isZero()).isTrue();
            }
        }
    }

    @Property
    void thePoolIsWorthWhatCameInLessWhatWentOut(@ForAll("moves") List<Move> moves) {
        Pool pool = EMPTY;
        Money sum = Money.zero(CNY);
        for (Move move : moves) {
            sum = sum.plus(move.value(pool));
            pool = move.on(pool);
        }
        assertThat(pool.value()).isEqualTo(sum);
        Pool cleared = pool.without(pool.onHand());
        assertThat(cleared.value()).isEqualTo(Money.zero(CNY));
        assertThat(cleared.lastUnitCost()).isEqualTo(pool.lastUnitCost());
    }

    /** An issue changes the average by rounding only: what is left is off by half a cent at most. */
    @Property
    void goodsLeaveAtTheAverage(@ForAll("entries") List<Move> entries, @ForAll("quantities") BigDecimal wanted) {
        Pool pool = EMPTY;
        for (Move entry : entries) {
            pool = entry.on(pool);
        }
        BigDecimal taken = wanted.min(pool.onHand());
        BigDecimal exact = pool.value().amount().multiply(taken);
        BigDecimal given = pool.costOf(taken).amount().multiply(pool.onHand());
        assertThat(given.subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.005").multiply(pool.onHand()));
    }

    @Example
    void moreThanThereIsCannotLeave() {
        Pool pool = EMPTY.with(BigDecimal.ONE, money(100));
        assertThatThrownBy(() -> pool.without(new BigDecimal("1.001"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return move(Arbitraries.of(true, false)).list().ofMinSize(1).ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Move>> entries() {
        return move(Arbitraries.just(true)).list().ofMinSize(1).ofMaxSize(10);
    }

    @Provide
    Arbitrary<BigDecimal> quantities() {
        return Arbitraries.integers().between(1, 9_000).map(thousandths -> BigDecimal.valueOf(thousandths, 3));
    }

    private Arbitrary<Move> move(Arbitrary<Boolean> isEntry) {
        Arbitrary<Money> costs = Arbitraries.longs().between(0, 100_000).map(PoolTest::money);
        return Combinators.combine(isEntry, quantities(), costs).as(Move::new);
    }

    private static Money money(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2), CNY);
    }
}

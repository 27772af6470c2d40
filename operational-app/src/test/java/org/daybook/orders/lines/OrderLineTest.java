package org.daybook.orders.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.money.Money;
import org.daybook.orders.lines.OrderLine.Freight;
import org.daybook.orders.lines.OrderLine.Quantities;

/** Whatever is shipped and comes back, in whatever sequence: the parts are the whole. */
class OrderLineTest {

    @Property
    void shipmentsAddUpToTheWhole(@ForAll("lines") LineWalk line, @ForAll("moves") List<LineWalk.Move> moves) {
        moves.forEach(move -> line.ship(move.quantity()));
        line.shipAll();
        for (LineShare share : line.now().shares()) {
            assertThat(share.shipped()).isEqualTo(share.amount());
        }
        assertThat(line.charged()).isEqualTo(line.total());
        assertThat(line.now().unshipped()).isEqualByComparingTo("0");
    }

    @Property
    void whatComesBackWithItsFreightIsAllThatWasShipped(
            @ForAll("lines") LineWalk line, @ForAll("moves") List<LineWalk.Move> moves) {
        moves.forEach(move -> line.go(move, Freight.REFUNDED));
        line.shipAll();
        line.giveBackAll(Freight.REFUNDED);
        for (LineShare share : line.now().shares()) {
            assertThat(share.returned()).isEqualTo(share.amount());
        }
        assertThat(line.credited()).isEqualTo(line.total());
        assertThat(line.now().returnedCost()).isEqualTo(line.now().shippedCost());
    }

    @Property
    void freightThatIsKeptStaysWhole(@ForAll("lines") LineWalk line, @ForAll("moves") List<LineWalk.Move> moves) {
        moves.forEach(move -> line.go(move, Freight.KEPT));
        line.shipAll();
        line.giveBackAll(Freight.KEPT);
        for (LineShare share : line.now().shares()) {
            assertThat(share.returned().isZero())
                    .isEqualTo(share.isFreight() || share.amount().isZero());
        }
        assertThat(line.credited()).isEqualTo(line.total().minus(line.freight()));
    }

    @Property
    void nothingMoreComesBackThanWasShipped(
            @ForAll("lines") LineWalk line, @ForAll("moves") List<LineWalk.Move> moves, @ForAll List<Freight> freight) {
        for (int i = 0; i < moves.size(); i++) {
            line.go(moves.get(i), freight.isEmpty() ? Freight.KEPT : freight.get(i % freight.size()));
            for (LineShare share : line.now().shares()) {
                assertThat(share.returned()).isBetween(share.returned().minus(share.returned()), share.shipped());
                assertThat(share.shipped()).isLessThanOrEqualTo(share.amount());
            }
        }
    }

    @Property
    void noPartIsBelowZeroWithoutItsTax(@ForAll("lines") LineWalk line, @ForAll("moves") List<LineWalk.Move> moves) {
        for (LineWalk.Move move : moves) {
            LinePart part = line.go(move, Freight.REFUNDED);
            assertThat(part.netGoods().isNegative()).isFalse();
            assertThat(part.netFreight().isNegative()).isFalse();
            assertThat(part.netListed()).isGreaterThanOrEqualTo(part.netGoods());
        }
    }

    @Property
    void whatIsCancelledIsWhatIsNotShipped(@ForAll("lines") LineWalk line, @ForAll("moves") List<LineWalk.Move> moves) {
        moves.forEach(move -> line.go(move, Freight.REFUNDED));
        Money nothing = line.total().minus(line.total());
        assertThat(line.now().cancelledTotal(nothing).plus(line.charged())).isEqualTo(line.total());
    }

    @Example
    void moreThanIsLeftOrKeptIsRefused() {
        LineWalk line = LineWalk.of(2, 1000, 115, 0, 0, 100);
        line.ship(BigDecimal.ONE);
        assertThatThrownBy(() -> line.now().ship(new BigDecimal("1.001"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line.now().giveBack(new BigDecimal("1.001"), Freight.KEPT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void goodsOfUnknownCostComeBackWithoutOne() {
        OrderLine line = LineWalk.of(2, 1000, 115, 0, 0, 100).now();
        BigDecimal two = BigDecimal.valueOf(2);
        Quantities shipped = new Quantities(two, BigDecimal.ZERO, two, BigDecimal.ZERO);
        OrderLine unknown =
                new OrderLine(1, 1, true, line.taxRate(), shipped, null, line.returnedCost(), line.shares());
        assertThat(unknown.giveBack(BigDecimal.ONE, Freight.KEPT).cost()).isNull();
    }

    /** Tax is a part of what is paid. */
    @Provide
    Arbitrary<LineWalk> lines() {
        Arbitrary<Integer> units = Arbitraries.integers().between(1, 30);
        Arbitrary<Integer> cents = Arbitraries.integers().between(0, 100_000);
        Arbitrary<Integer> percent = Arbitraries.integers().between(0, 100);
        return Combinators.combine(units, cents, percent, cents, percent, cents)
                .as((quantity, goods, tax, freight, freightTax, discount) ->
                        LineWalk.of(quantity, goods, goods * tax / 100, freight, freight * freightTax / 100, discount));
    }

    @Provide
    Arbitrary<List<LineWalk.Move>> moves() {
        Arbitrary<BigDecimal> quantities =
                Arbitraries.integers().between(1, 9_000).map(thousandths -> BigDecimal.valueOf(thousandths, 3));
        return Combinators.combine(Arbitraries.of(true, false), quantities)
                .as(LineWalk.Move::new)
                .list()
                .ofMaxSize(30);
    }
}

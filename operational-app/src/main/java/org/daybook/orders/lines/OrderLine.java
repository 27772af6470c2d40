package org.daybook.orders.lines;

import java.math.BigDecimal;
import java.util.List;
import org.daybook.money.Money;
import org.daybook.money.Share;
import org.daybook.orders.lines.LineShare.Drawn;
import org.jspecify.annotations.Nullable;

/**
 * A line of a live order as it stands.
 *
 * @param isGoods false for a service, which is not in stock
 * @param shippedCost of all that was shipped; null as long as none of it has a known cost
 */
public record OrderLine(
        int lineNo,
        long productId,
        boolean isGoods,
        BigDecimal taxRate,
        Quantities quantities,
        @Nullable Money shippedCost,
        Money returnedCost,
        List<LineShare> shares) {

    public OrderLine {
        shares = List.copyOf(shares);
    }

    /** How many were ordered, and what became of them. */
    public record Quantities(BigDecimal ordered, BigDecimal cancelled, BigDecimal shipped, BigDecimal returned) {

        /** Neither shipped nor cancelled. */
        public BigDecimal unshipped() {
            return ordered.subtract(cancelled).subtract(shipped);
        }

        /** Shipped and not returned. */
        public BigDecimal kept() {
            return shipped.subtract(returned);
        }
    }

    public BigDecimal unshipped() {
        return quantities.unshipped();
    }

    /** What a shipment of so many takes. */
    public LinePart ship(BigDecimal quantity) {
        List<Drawn> drawn =
                shares.stream().map(share -> share.ship(quantity, unshipped())).toList();
        return new LinePart(this, quantity, drawn, null);
    }

    /** What a return of so many gives back; freight only where it is refunded. */
    public LinePart giveBack(BigDecimal quantity, Freight freight) {
        List<Drawn> drawn = shares.stream()
                .filter(share -> freight == Freight.REFUNDED || !share.isFreight())
                .map(share -> share.giveBack(quantity, quantities.shipped()))
                .toList();
        Money cost = shippedCost == null
                ? null
                : new Share(quantities.kept(), shippedCost.minus(returnedCost)).part(quantity);
        return new LinePart(this, quantity, drawn, cost);
    }

    /** With tax and freight, of what will never be shipped. */
    public Money cancelledTotal(Money nothing) {
        return shares.stream()
                .filter(share -> share.component() == LineShare.Component.GOODS
                        || share.component() == LineShare.Component.FREIGHT)
                .map(LineShare::left)
                .reduce(nothing, Money::plus);
    }

    /** Whether freight that was paid goes back with the goods. */
    public enum Freight {
        KEPT,
        REFUNDED
    }
}

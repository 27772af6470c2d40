package org.daybook.orders.lines;

import java.math.BigDecimal;
import java.util.List;
import org.daybook.money.Money;
import org.daybook.orders.lines.LineShare.Component;
import org.daybook.orders.lines.LineShare.Drawn;
import org.jspecify.annotations.Nullable;

/**
 * What a shipment or a return takes of a line.
 *
 * @param cost null if it is not known, or the goods are yet to be taken
 */
public record LinePart(
        OrderLine line,
        BigDecimal quantity,
        List<Drawn> drawn,
        @Nullable Money cost) {

    public LinePart {
        drawn = List.copyOf(drawn);
    }

    public LinePart costing(@Nullable Money known) {
        return new LinePart(line, quantity, drawn, known);
    }

    public Money of(Component component) {
        return drawn.stream()
                .filter(part -> part.share().component() == component)
                .map(Drawn::part)
                .reduce(Money.zero(line.returnedCost().currency()), Money::plus);
    }

    /** All that is paid for it: goods and freight with their tax. */
    public Money total() {
        return of(Component.GOODS).plus(of(Component.FREIGHT));
    }

    public Money netGoods() {
        return of(Component.GOODS).minus(of(Component.GOODS_TAX));
    }

    public Money netFreight() {
        return of(Component.FREIGHT).minus(of(Component.FREIGHT_TAX));
    }

    public Money tax() {
        return of(Component.GOODS_TAX).plus(of(Component.FREIGHT_TAX));
    }

    /** At list price, net of tax. */
    public Money netListed() {
        return netGoods().plus(of(Component.DISCOUNT));
    }

    public List<Drawn> discounts() {
        return drawn.stream()
                .filter(part -> part.share().component() == Component.DISCOUNT)
                .toList();
    }
}

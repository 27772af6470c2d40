package org.daybook.orders.lines;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.money.Money;
import org.daybook.orders.lines.LineShare.Component;
import org.daybook.orders.lines.LineShare.Drawn;
import org.daybook.orders.lines.OrderLine.Freight;
import org.daybook.orders.lines.OrderLine.Quantities;
import org.daybook.orders.pricing.Discount.Kind;

/** A line on its way: applies what each shipment and return draws, as the tables do. */
final class LineWalk {
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Money NOTHING = Money.zero(CNY);
    private static final Money UNIT_COST = money(333);

    private OrderLine line;
    private Money charged = NOTHING;
    private Money credited = NOTHING;

    /** A shipment or a return of so many, or of all that there is. */
    record Move(boolean isShipment, BigDecimal quantity) {}

    private LineWalk(OrderLine line) {
        this.line = line;
    }

    /** Amounts in cents. */
    static LineWalk of(int units, int goods, int goodsTax, int freight, int freightTax, int discount) {
        List<LineShare> shares = List.of(
                LineShare.of(Component.GOODS, money(goods)),
                LineShare.of(Component.GOODS_TAX, money(goodsTax)),
                LineShare.of(Component.FREIGHT, money(freight)),
                LineShare.of(Component.FREIGHT_TAX, money(freightTax)),
                LineShare.ofDiscount(1, Kind.PROMO, 0, money(discount)));
        BigDecimal none = BigDecimal.ZERO;
        Quantities quantities = new Quantities(BigDecimal.valueOf(units), none, none, none);
        return new LineWalk(new OrderLine(1, 1, true, new BigDecimal("0.13"), quantities, null, NOTHING, shares));
    }

    OrderLine now() {
        return line;
    }

    /** All that shipments came to. */
    Money charged() {
        return charged;
    }

    /** All that returns came to. */
    Money credited() {
        return credited;
    }

    Money total() {
        return amount(Component.GOODS).plus(freight());
    }

    Money freight() {
        return amount(Component.FREIGHT);
    }

    LinePart go(Move move, Freight freight) {
        return move.isShipment() ? ship(move.quantity()) : giveBack(move.quantity(), freight);
    }

    void shipAll() {
        ship(line.unshipped());
    }

    void giveBackAll(Freight freight) {
        giveBack(line.quantities().kept(), freight);
    }

    LinePart ship(BigDecimal wanted) {
        BigDecimal quantity = wanted.min(line.unshipped());
        LinePart part = line.ship(quantity);
        charged = charged.plus(part.total());
        Money cost = UNIT_COST.times(quantity);
        Money known = line.shippedCost();
        Quantities old = line.quantities();
        Quantities after =
                new Quantities(old.ordered(), old.cancelled(), old.shipped().add(quantity), old.returned());
        line = with(part, after, known == null ? cost : known.plus(cost), line.returnedCost());
        return part;
    }

    private LinePart giveBack(BigDecimal wanted, Freight freight) {
        BigDecimal quantity = wanted.min(line.quantities().kept());
        LinePart part = line.giveBack(quantity, freight);
        credited = credited.plus(part.total());
        Money cost = part.cost();
        Money shipped = line.shippedCost();
        Quantities old = line.quantities();
        Quantities after = new Quantities(
                old.ordered(), old.cancelled(), old.shipped(), old.returned().add(quantity));
        line = with(
                part,
                after,
                shipped == null ? NOTHING : shipped,
                line.returnedCost().plus(cost == null ? NOTHING : cost));
        return part;
    }

    private OrderLine with(LinePart part, Quantities quantities, Money shippedCost, Money returnedCost) {
        List<LineShare> drawn = part.drawn().stream().map(Drawn::share).toList();
        List<LineShare> shares = Stream.concat(
                        part.drawn().stream().map(Drawn::after),
                        line.shares().stream().filter(share -> !drawn.contains(share)))
                .toList();
        return new OrderLine(1, 1, true, line.taxRate(), quantities, shippedCost, returnedCost, shares);
    }

    private Money amount(Component component) {
        return line.shares().stream()
                .filter(share -> share.component() == component)
                .map(LineShare::amount)
                .reduce(NOTHING, Money::plus);
    }

    private static Money money(int cents) {
        return new Money(BigDecimal.valueOf(cents, 2), CNY);
    }
}

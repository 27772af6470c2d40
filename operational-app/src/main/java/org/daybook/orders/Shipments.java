package org.daybook.orders;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.audit.BusinessEvent;
import org.daybook.audit.BusinessEvents;
import org.daybook.ledger.EntryDraft;
import org.daybook.money.Money;
import org.daybook.orders.book.LiveOrder;
import org.daybook.orders.book.OrderBook;
import org.daybook.orders.lines.LinePart;
import org.daybook.orders.lines.OrderLine;
import org.daybook.settings.Moment;
import org.daybook.stock.Goods;
import org.daybook.stock.Inventory;
import org.daybook.stock.Movement;
import org.daybook.stock.Movement.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ships orders, whole or in parts: goods leave, and revenue, tax and cost are posted. */
@Service
public class Shipments {
    private final BusinessEvents happened;
    private final OrderBook book;
    private final Inventory inventory;
    private final OrderNames names;
    private final SaleBooks books;

    Shipments(BusinessEvents happened, OrderBook book, Inventory inventory, OrderNames names, SaleBooks books) {
        this.happened = happened;
        this.book = book;
        this.inventory = inventory;
        this.names = names;
        this.books = books;
    }

    /** @param store that ships, empty for the order's */
    public record NewShipment(String shipmentNo, String orderNo, Optional<String> store, List<Line> lines) {
        public NewShipment {
            lines = List.copyOf(lines);
        }
    }

    /** So many of a line of the order. */
    public record Line(int lineNo, BigDecimal quantity) {}

    /**
     * Ships.
     *
     * @throws OrderRefused if there is no such order or line, or less is left to ship
     * @throws org.daybook.stock.SoldOut if there is less in stock; then nothing is shipped
     */
    @Transactional
    public void ship(NewShipment shipment, Moment moment) {
        if (!happened.begin(BusinessEvent.of("shipment", shipment.shipmentNo(), shipment, moment))) {
            return;
        }
        LiveOrder order = book.lock(shipment.orderNo());
        long from = shipment.store().map(names::store).orElse(order.storeId());
        List<OrderLine> lines = book.lines(order);
        List<LinePart> parts = take(shipment, order, parts(shipment, order, lines), from, moment);
        BigDecimal units = parts.stream().map(LinePart::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        book.shipped(order, lines, units, moment);
        EntryDraft draft = new EntryDraft("shipment", shipment.shipmentNo(), moment, order.currency());
        SalePosting posting = new SalePosting(order.dimensions(), from, draft);
        parts.forEach(posting::ship);
        books.write(new SaleBooks.Sale(shipment.shipmentNo(), order, parts, moment), draft);
    }

    private List<LinePart> parts(NewShipment shipment, LiveOrder order, List<OrderLine> lines) {
        OrderBook.requireLines(
                shipment.shipmentNo(),
                shipment.lines().stream().map(Line::lineNo).toList());
        Map<Integer, OrderLine> byNumber = OrderBook.byNumber(lines);
        List<LinePart> parts = new ArrayList<>();
        for (Line wanted : shipment.lines()) {
            OrderLine line = OrderBook.line(order, byNumber, wanted.lineNo());
            book.requireUnshipped(shipment.shipmentNo(), order, line, wanted.quantity());
            parts.add(line.ship(wanted.quantity()));
        }
        return parts;
    }

    /** Services have no cost; goods get that of their pool, line by line. */
    private List<LinePart> take(NewShipment shipment, LiveOrder order, List<LinePart> parts, long from, Moment moment) {
        List<Goods> goods = parts.stream()
                .filter(part -> part.line().isGoods())
                .map(part -> new Goods(part.line().lineNo(), part.line().productId(), from, part.quantity()))
                .toList();
        Movement movement = Movement.ofOrder(Kind.SALE, shipment.shipmentNo(), order.orderNo(), moment);
        Iterator<Money> costs =
                inventory.takeReserved(order.orderNo(), goods, movement).iterator();
        Money nothing = Money.zero(order.currency());
        return parts.stream()
                .map(part -> part.costing(part.line().isGoods() ? costs.next() : nothing))
                .toList();
    }
}

package org.daybook.orders;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.audit.BusinessEvent;
import org.daybook.audit.BusinessEvents;
import org.daybook.ledger.EntryDraft;
import org.daybook.orders.book.LiveOrder;
import org.daybook.orders.book.OrderBook;
import org.daybook.orders.lines.LinePart;
import org.daybook.orders.lines.OrderLine;
import org.daybook.orders.lines.OrderLine.Freight;
import org.daybook.settings.Moment;
import org.daybook.stock.Goods;
import org.daybook.stock.Inventory;
import org.daybook.stock.Movement;
import org.daybook.stock.Movement.Kind;
import org.daybook.stock.Movement.Valued;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes goods back: what was posted is reversed at original amounts and cost, into the store that receives them. */
@Service
public class Returns {
    private final BusinessEvents happened;
    private final OrderBook book;
    private final Inventory inventory;
    private final OrderNames names;
    private final SaleBooks books;

    Returns(BusinessEvents happened, OrderBook book, Inventory inventory, OrderNames names, SaleBooks books) {
        this.happened = happened;
        this.book = book;
        this.inventory = inventory;
        this.names = names;
        this.books = books;
    }

    /** What the goods are good for: A is sold again, C is scrapped. */
    public enum Grade {
        A,
        C
    }

    /** @param store that receives the goods */
    public record NewReturn(String returnNo, String orderNo, String store, List<Line> lines, Freight freight) {
        public NewReturn {
            lines = List.copyOf(lines);
        }
    }

    /** So many of a line of the order. */
    public record Line(int lineNo, BigDecimal quantity, Grade grade) {}

    private record Graded(LinePart part, Grade grade) {

        /** At the cost that they were sold at; nothing if that was never known. */
        Optional<Valued> goods(long into) {
            OrderLine line = part.line();
            return Optional.ofNullable(part.cost())
                    .map(cost -> new Valued(new Goods(line.lineNo(), line.productId(), into, part.quantity()), cost));
        }
    }

    /**
     * Receives a return.
     *
     * @throws OrderRefused if there is no such order or line, or less was shipped
     */
    @Transactional
    public void receive(NewReturn given, Moment moment) {
        if (!happened.begin(BusinessEvent.of("return_received", given.returnNo(), given, moment))) {
            return;
        }
        LiveOrder order = book.lock(given.orderNo());
        long into = names.store(given.store());
        List<OrderLine> lines = book.lines(order);
        List<Graded> graded = parts(given, order, lines);
        restock(given, graded, into, moment);
        List<LinePart> parts = graded.stream().map(Graded::part).toList();
        book.returned(order, isAllReturned(lines, parts));
        EntryDraft draft = new EntryDraft("return_received", given.returnNo(), moment, order.currency());
        SalePosting posting = new SalePosting(order.dimensions(), into, draft);
        graded.forEach(each -> posting.giveBack(each.part(), each.grade()));
        books.writeReturn(new SaleBooks.Sale(given.returnNo(), order, parts, moment), draft);
    }

    private List<Graded> parts(NewReturn given, LiveOrder order, List<OrderLine> lines) {
        OrderBook.requireLines(
                given.returnNo(), given.lines().stream().map(Line::lineNo).toList());
        Map<Integer, OrderLine> byNumber = OrderBook.byNumber(lines);
        List<Graded> parts = new ArrayList<>();
        for (Line wanted : given.lines()) {
            OrderLine line = OrderBook.line(order, byNumber, wanted.lineNo());
            book.requireKept(given.returnNo(), order, line, wanted.quantity());
            parts.add(new Graded(line.giveBack(wanted.quantity(), given.freight()), wanted.grade()));
        }
        return parts;
    }

    private void restock(NewReturn given, List<Graded> graded, long into, Moment moment) {
        List<Valued> goods = graded.stream()
                .filter(each -> each.grade() == Grade.A && each.part().line().isGoods())
                .flatMap(each -> each.goods(into).stream())
                .toList();
        inventory.add(goods, Movement.ofOrder(Kind.RETURN, given.returnNo(), given.orderNo(), moment));
    }

    private static boolean isAllReturned(List<OrderLine> lines, List<LinePart> parts) {
        BigDecimal kept = lines.stream().map(line -> line.quantities().kept()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal back = parts.stream().map(LinePart::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isUnshippedLeft =
                lines.stream().anyMatch(line -> line.unshipped().signum() > 0);
        return kept.compareTo(back) == 0 && !isUnshippedLeft;
    }
}

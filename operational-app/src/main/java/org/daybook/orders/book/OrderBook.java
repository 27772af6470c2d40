package org.daybook.orders.book;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.money.Money;
import org.daybook.orders.OrderRefused;
import org.daybook.orders.OrderRefused.Reason;
import org.daybook.orders.OrderState;
import org.daybook.orders.lines.OrderLine;
import org.daybook.payments.OrderAccounts;
import org.daybook.payments.PaymentRefused;
import org.daybook.settings.Moment;
import org.springframework.stereotype.Component;

/** Live orders as they stand: finds them, and moves them along the table of legal moves. */
@Component
public class OrderBook {
    private final LiveOrderTable orders;
    private final OrderLineTable lines;
    private final OrderEventTable events;
    private final OrderAccounts accounts;

    OrderBook(LiveOrderTable orders, OrderLineTable lines, OrderEventTable events, OrderAccounts accounts) {
        this.orders = orders;
        this.lines = lines;
        this.events = events;
        this.accounts = accounts;
    }

    /**
     * Locks an order, its money first, as a payment does.
     *
     * @throws OrderRefused if there is no such order, or it is history
     */
    public LiveOrder lock(String orderNo) {
        accounts.hold(orderNo);
        return orders.lock(orderNo).orElseThrow(() -> new OrderRefused(Reason.ORDER_UNKNOWN, orderNo));
    }

    public List<OrderLine> lines(LiveOrder order) {
        return lines.find(order);
    }

    /** The lines of an order by their numbers. */
    public static Map<Integer, OrderLine> byNumber(List<OrderLine> lines) {
        return lines.stream().collect(Collectors.toMap(OrderLine::lineNo, line -> line));
    }

    /** @throws OrderRefused if the order has no such line */
    public static OrderLine line(LiveOrder order, Map<Integer, OrderLine> lines, int lineNo) {
        OrderLine line = lines.get(lineNo);
        if (line == null) {
            throw new OrderRefused(Reason.LINE_UNKNOWN, order.orderNo(), lineNo);
        }
        return line;
    }

    /** @throws OrderRefused if a document names no line, or one of them twice */
    public static void requireLines(String document, List<Integer> lineNos) {
        if (lineNos.isEmpty()) {
            throw new OrderRefused(Reason.NO_LINES, document);
        }
        Set<Integer> seen = new HashSet<>();
        for (int lineNo : lineNos) {
            if (!seen.add(lineNo)) {
                throw new OrderRefused(Reason.LINE_TWICE, document, lineNo);
            }
        }
    }

    /** @throws OrderRefused if the quantity is not positive, or more than is left to ship */
    public void requireUnshipped(String shipment, LiveOrder order, OrderLine line, BigDecimal quantity) {
        requirePositive(shipment, line, quantity);
        if (quantity.compareTo(line.unshipped()) > 0) {
            List<String> legal = orders.legalFulfilments(order);
            throw OrderRefused.moreThanLeft(shipment, line.lineNo(), quantity, line.unshipped(), legal);
        }
    }

    /** @throws OrderRefused if the quantity is not positive, or more than was shipped and has not come back */
    public void requireKept(String document, LiveOrder order, OrderLine line, BigDecimal quantity) {
        requirePositive(document, line, quantity);
        BigDecimal kept = line.quantities().kept();
        if (quantity.compareTo(kept) > 0) {
            List<String> legal = orders.legalAfterSales(order);
            throw OrderRefused.moreThanLeft(document, line.lineNo(), quantity, kept, legal);
        }
    }

    private static void requirePositive(String document, OrderLine line, BigDecimal quantity) {
        if (quantity.signum() <= 0) {
            throw new OrderRefused(Reason.QUANTITY_NOT_POSITIVE, document, line.lineNo());
        }
    }

    /**
     * Refuses money for a cancelled order, and more than is due for any other.
     *
     * @throws OrderRefused if the order is cancelled
     * @throws PaymentRefused if less is due
     */
    public void requirePayable(LiveOrder order, Money amount) {
        if (order.fulfilment().equals("cancelled")) {
            throw new OrderRefused(
                    order.orderNo(),
                    OrderState.fulfilment(order.fulfilment()),
                    OrderState.payment("paid"),
                    orders.legalFulfilments(order));
        }
        Money due = orders.due(order);
        if (amount.compareTo(due) > 0) {
            throw PaymentRefused.aboveDue(due);
        }
    }

    /** By hand, before anything is shipped. */
    public void confirm(LiveOrder order, Moment moment) {
        move(order, "confirmed", "order", moment);
    }

    /** By its payment. */
    public void confirmPaid(LiveOrder order, Moment moment) {
        move(order, "confirmed", "payment", moment);
    }

    /**
     * Once all is shipped.
     *
     * @param cause {@code order} if somebody says so, {@code settled} if it follows by itself
     */
    public void complete(LiveOrder order, String cause, Moment moment) {
        move(order, "completed", cause, moment);
    }

    /** Goods leave: what was only placed is confirmed by that, unless it has to be paid first. */
    public void shipped(LiveOrder order, List<OrderLine> before, BigDecimal shipped, Moment moment) {
        if (order.fulfilment().equals("placed") && !order.isPaidFirst()) {
            move(order, "confirmed", "shipment", moment);
        }
        BigDecimal unshipped = before.stream().map(OrderLine::unshipped).reduce(BigDecimal.ZERO, BigDecimal::add);
        String state = unshipped.compareTo(shipped) == 0 ? "shipped" : "part_shipped";
        if (!state.equals(order.fulfilment())) {
            move(order, state, "shipment", moment);
        }
    }

    /** Goods came back without having been asked for: that is a request and its answer in one. */
    public void returned(LiveOrder order, boolean isAllReturned) {
        String state = isAllReturned ? "returned" : "part_returned";
        if (state.equals(order.afterSale())) {
            return;
        }
        if (order.afterSale().equals("none")) {
            orders.moveAfterSale(order, "requested");
        }
        orders.moveAfterSale(order, state);
    }

    /**
     * Nothing more will be shipped.
     *
     * @param cause such as {@code order} if somebody says so, {@code expiry} if nobody paid in time
     */
    public void cancelRest(LiveOrder order, String cause, Moment moment) {
        Money nothing = Money.zero(order.currency());
        Money cancelled =
                lines(order).stream().map(line -> line.cancelledTotal(nothing)).reduce(nothing, Money::plus);
        orders.addCancelled(order, cancelled);
        lines.cancelRest(order);
        orders.moveFulfilment(order, order.fulfilment().equals("part_shipped") ? "shipped" : "cancelled", moment);
        events.insertCancelled(order, cause, moment);
    }

    private void move(LiveOrder order, String state, String cause, Moment moment) {
        orders.moveFulfilment(order, state, moment);
        events.insert(order, state, cause, moment);
    }
}

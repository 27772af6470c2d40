package org.daybook.demo.live;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.daybook.demo.live.EventLog.Kind;

/** What happens to one order, step by step. Documents are numbered after the order. */
final class Story {

    private final EventLog log;
    private final LiveOrder order;
    private int payments;
    private int shipments;
    private int refunds;
    private int returns;

    Story(EventLog log, LiveOrder order) {
        this.log = log;
        this.order = order;
    }

    LiveOrder order() {
        return order;
    }

    void place(int dueDays) {
        log.add(order.day(), Kind.ORDER_PLACED, order.payload(dueDays));
    }

    void pay(LocalDate day, Tender tender, long cents) {
        ObjectNode payment = EventLog.fields()
                .put("payment", "P-" + order.number() + "-" + ++payments)
                .put("order", order.number())
                .put("amount", EventLog.money(cents));
        payment.set("tender", tender.payload(order.outlet()));
        log.add(day, Kind.PAYMENT_CAPTURED, payment);
    }

    void shipAll(LocalDate day) {
        ship(day, 0, order.lines().size());
    }

    /** Lines by their index, the second one not included. */
    void ship(LocalDate day, int from, int to) {
        ObjectNode shipment = EventLog.fields()
                .put("shipment", "SH-" + order.number() + "-" + ++shipments)
                .put("order", order.number());
        ArrayNode lines = shipment.putArray("lines");
        for (int i = from; i < to; i++) {
            lines.addObject().put("line", i + 1).put("qty", order.lines().get(i).quantity());
        }
        log.add(day, Kind.SHIPMENT, shipment);
    }

    void cancel(LocalDate day) {
        log.add(day, Kind.ORDER_CANCELLED, EventLog.fields().put("order", order.number()));
    }

    /** A whole line comes back, by its index. */
    void giveBack(LocalDate day, int index, String grade) {
        ObjectNode returned = EventLog.fields()
                .put("return", "RT-" + order.number() + "-" + ++returns)
                .put("order", order.number())
                .put("store", order.outlet().store());
        returned.putArray("lines")
                .addObject()
                .put("line", index + 1)
                .put("qty", order.lines().get(index).quantity())
                .put("grade", grade);
        log.add(day, Kind.RETURN_RECEIVED, returned);
    }

    void refund(LocalDate day, Tender tender, long cents) {
        ObjectNode refund = EventLog.fields()
                .put("refund", "RF-" + order.number() + "-" + ++refunds)
                .put("order", order.number());
        refund.putArray("to").add(tender.payload(order.outlet()).put("amount", EventLog.money(cents)));
        log.add(day, Kind.REFUND_PAID, refund);
    }
}

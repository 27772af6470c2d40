package org.daybook.imports.events;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daybook.imports.events.file.EventRejected;
import org.daybook.imports.events.file.Payload;
import org.daybook.orders.NewOrder;
import org.daybook.orders.NewOrder.Reduction;
import org.daybook.orders.Orders;
import org.daybook.orders.Returns;
import org.daybook.orders.Returns.Grade;
import org.daybook.orders.Returns.NewReturn;
import org.daybook.orders.Shipments;
import org.daybook.orders.Shipments.NewShipment;
import org.daybook.orders.lines.OrderLine.Freight;
import org.daybook.orders.pricing.Content.Prices;
import org.daybook.orders.pricing.Content.Rounding;
import org.daybook.orders.pricing.Discount.Kind;
import org.springframework.stereotype.Component;

/** The life of an order: placed, shipped, cancelled, returned. */
@Component
class OrderEvents implements EventKind {
    private final Orders orders;
    private final Shipments shipments;
    private final Returns returns;
    private final Names names;

    OrderEvents(Orders orders, Shipments shipments, Returns returns, Names names) {
        this.orders = orders;
        this.shipments = shipments;
        this.returns = returns;
        this.names = names;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("order_placed", "order_cancelled", "shipment", "return_received");
    }

    @Override
    public void replay(Occasion occasion) {
        Payload payload = occasion.payload();
        switch (occasion.event().kind()) {
            case "order_placed" -> orders.place(order(payload), occasion.moment());
            case "order_cancelled" -> orders.cancel(payload.text("order"), occasion.moment());
            case "shipment" -> shipments.ship(shipment(payload), occasion.moment());
            default -> returns.receive(returned(payload), occasion.moment());
        }
    }

    private NewOrder order(Payload payload) {
        names.channel(payload.text("channel"));
        refuse(payload, "currency", "points_redeemed", "from_quotation");
        return new NewOrder(
                payload.text("order"),
                payload.text("channel"),
                payload.text("store"),
                payload.optionalText("customer"),
                payload.parts("lines").stream().map(this::line).toList(),
                discounts(payload),
                payload.numberOrZero("freight"),
                payload.optionalText("prices")
                        .map(text -> choice(Prices.class, "prices", text))
                        .orElse(Prices.INCLUSIVE),
                payload.optionalText("rounding").map(text -> choice(Rounding.class, "rounding", text)),
                payload.optionalText("vat").filter("export"::equals).isPresent(),
                payload.has("due_days") ? payload.wholeNumber("due_days") : 0);
    }

    private NewOrder.Line line(Payload line) {
        return new NewOrder.Line(
                line.wholeNumber("line"), line.text("sku"), line.number("qty"), line.number("price"), discounts(line));
    }

    private List<Reduction> discounts(Payload payload) {
        return payload.parts("discounts").stream().map(this::discount).toList();
    }

    private Reduction discount(Payload discount) {
        names.campaign(discount.optionalText("campaign"));
        if (discount.has("amount") == discount.has("percent")) {
            throw new EventRejected("event.field_missing", "discounts.amount");
        }
        return new Reduction(
                choice(Kind.class, "kind", discount.text("kind")),
                discount.optionalText("campaign"),
                discount.optionalNumber("amount"),
                discount.optionalNumber("percent"),
                discount.parts("lines").stream()
                        .map(line -> line.node().asInt())
                        .toList());
    }

    private static NewShipment shipment(Payload payload) {
        refuse(payload, "rate", "freight_estimate");
        return new NewShipment(
                payload.text("shipment"),
                payload.text("order"),
                payload.optionalText("store"),
                payload.parts("lines").stream()
                        .map(line -> new Shipments.Line(line.wholeNumber("line"), line.number("qty")))
                        .toList());
    }

    private static NewReturn returned(Payload payload) {
        return new NewReturn(
                payload.text("return"),
                payload.text("order"),
                payload.text("store"),
                payload.parts("lines").stream()
                        .map(line -> new Returns.Line(
                                line.wholeNumber("line"),
                                line.number("qty"),
                                choice(Grade.class, "grade", line.text("grade"))))
                        .toList(),
                payload.is("freight") ? Freight.REFUNDED : Freight.KEPT);
    }

    /** What is not there yet is refused rather than left out. */
    static void refuse(Payload payload, String... fields) {
        for (String field : fields) {
            if (payload.has(field)) {
                throw new EventRejected("event.field_unsupported", field);
            }
        }
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String field, String text) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new EventRejected("event.field_unreadable", field, text);
        }
    }
}

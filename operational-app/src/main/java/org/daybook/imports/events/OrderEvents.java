package org.daybook.imports.events;

import java.util.List;
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
import org.daybook.orders.Terms;
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
            case "order_placed" -> orders.place(order(occasion), occasion.moment());
            case "order_cancelled" -> orders.cancel(payload.text("order"), occasion.moment());
            case "shipment" -> shipments.ship(shipment(payload), occasion.moment());
            default -> returns.receive(returned(payload), occasion.moment());
        }
    }

    private NewOrder order(Occasion occasion) {
        Payload payload = occasion.payload();
        names.channel(payload.text("channel"));
        refuse(payload, "currency", "points_redeemed", "from_quotation");
        return new NewOrder(
                payload.text("order"),
                payload.text("channel"),
                payload.text("store"),
                payload.optionalText("customer"),
                payload.parts("lines").stream()
                        .map(line -> line(occasion, line))
                        .toList(),
                discounts(payload),
                occasion.exact("freight", payload.notNegativeOrZero("freight")),
                payload.has("prices") ? payload.choice(Prices.class, "prices") : Prices.INCLUSIVE,
                payload.optionalText("rounding").map(said -> payload.choice(Rounding.class, "rounding")),
                payload.optionalText("vat").filter("export"::equals).isPresent(),
                Terms.onAccount(payload.has("due_days") ? payload.wholeNumber("due_days") : 0));
    }

    private NewOrder.Line line(Occasion occasion, Payload line) {
        return new NewOrder.Line(
                line.wholeNumber("line"),
                line.text("sku"),
                line.positive("qty"),
                occasion.exact("price", line.notNegative("price")),
                discounts(line));
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
                discount.choice(Kind.class, "kind"),
                discount.optionalText("campaign"),
                discount.optionalNumber("amount").map(said -> discount.notNegative("amount")),
                discount.optionalNumber("percent").map(said -> discount.notNegative("percent")),
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
                                line.wholeNumber("line"), line.number("qty"), line.choice(Grade.class, "grade")))
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
}

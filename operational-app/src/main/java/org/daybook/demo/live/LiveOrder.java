package org.daybook.demo.live;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.daybook.demo.Customer;
import org.daybook.demo.Outlet;
import org.daybook.demo.Sale;
import org.daybook.demo.Sale.Line;
import org.daybook.demo.invent.Product;

/** A sale as an order that lives. Its lines count from 1. */
record LiveOrder(String number, Sale sale) {

    private static final long FREE_DELIVERY_FROM = 99_00;
    private static final long DELIVERY = 8_00;

    LocalDate day() {
        return sale.at().toLocalDate();
    }

    Outlet outlet() {
        return sale.outlet();
    }

    boolean isFromTheWeb() {
        return sale.outlet() == Outlet.WEB;
    }

    boolean isOfACustomer() {
        return sale.customer() != null;
    }

    List<Line> lines() {
        return sale.lines();
    }

    boolean has(Product product) {
        return lines().stream().anyMatch(line -> line.product().equals(product));
    }

    long goodsCents() {
        return lines().stream().mapToLong(Line::netCents).sum();
    }

    /** Small parcels pay for their way. */
    long freightCents() {
        return isFromTheWeb() && goodsCents() < FREE_DELIVERY_FROM ? DELIVERY : 0;
    }

    long totalCents() {
        return goodsCents() + freightCents();
    }

    ObjectNode payload(int dueDays) {
        ObjectNode order = EventLog.fields()
                .put("order", number)
                .put("channel", outlet().channel())
                .put("store", outlet().store());
        Customer customer = sale.customer();
        if (customer != null) {
            order.put("customer", customer.code());
        }
        ArrayNode lines = order.putArray("lines");
        for (Line line : lines()) {
            describe(line, lines.addObject().put("line", lines.size()));
        }
        if (freightCents() > 0) {
            order.put("freight", EventLog.money(freightCents()));
        }
        return dueDays > 0 ? order.put("due_days", dueDays) : order;
    }

    private static void describe(Line line, ObjectNode described) {
        described
                .put("sku", line.product().sku())
                .put("qty", line.quantity())
                .put("price", EventLog.money(line.priceCents()));
        if (line.discountCents() > 0) {
            described
                    .putArray("discounts")
                    .addObject()
                    .put("kind", "promo")
                    .put("amount", EventLog.money(line.discountCents()))
                    .put("campaign", line.campaign());
        }
    }
}

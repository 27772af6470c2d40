package org.daybook.demo.live;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.demo.DemoTruths;
import org.daybook.demo.Outlet;
import org.daybook.demo.Prices;
import org.daybook.demo.invent.Assortment;
import org.daybook.demo.invent.Dice;
import org.daybook.demo.invent.Product;
import org.daybook.demo.live.Demand.Place;
import org.daybook.demo.live.EventLog.Kind;

/** Stocks every outlet with every product, and lets suppliers deliver each Monday what would run short. */
final class Supply {

    private static final int RUNS_SHORT_DAYS = 12;
    private static final int DELIVERED_FOR_DAYS = 35;
    private static final int OPENING_DAYS = 28;

    /** What is bought outright of goods that were on commission before, in percent of their price. */
    private static final long UNKNOWN_COST_PERCENT = 58;

    private final Assortment assortment;
    private final DemoTruths truths;
    private final Demand demand;
    private final Product soldOut;
    private final Dice dice;
    private final Map<Place, Integer> onHand = new HashMap<>();

    Supply(Assortment assortment, DemoTruths truths, Demand demand, Product soldOut, Dice dice) {
        this.assortment = assortment;
        this.truths = truths;
        this.demand = demand;
        this.soldOut = soldOut;
        this.dice = dice;
    }

    /** The lots that the books begin with. */
    void open(ArrayNode stock) {
        LocalDate first = truths.liveFrom();
        for (Outlet outlet : Outlet.values()) {
            for (Product product : assortment.products()) {
                Place place = new Place(outlet, product);
                int quantity = wanted(place, first, OPENING_DAYS + dice.below(21)) + spare(place);
                onHand.put(place, quantity);
                if (quantity > 0) {
                    stock.addObject()
                            .put("sku", product.sku())
                            .put("store", outlet.store())
                            .put("qty", quantity)
                            .put("value", EventLog.money(quantity * costCents(first, product)));
                }
            }
        }
    }

    void deliver(EventLog log) {
        LocalDate first = truths.liveFrom();
        for (LocalDate day : first.datesUntil(truths.today().plusDays(1)).toList()) {
            if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                for (Outlet outlet : Outlet.values()) {
                    deliver(log, day, outlet);
                }
            }
            onHand.replaceAll((place, quantity) -> quantity - demand.of(place, day, 1));
        }
    }

    private void deliver(EventLog log, LocalDate day, Outlet outlet) {
        Map<String, ObjectNode> receipts = new TreeMap<>();
        for (Product product : assortment.products()) {
            Place place = new Place(outlet, product);
            int left = onHand.getOrDefault(place, 0);
            if (left < wanted(place, day, RUNS_SHORT_DAYS)) {
                int quantity = wanted(place, day, DELIVERED_FOR_DAYS) + spare(place) - left;
                onHand.put(place, left + quantity);
                add(
                        receipts.computeIfAbsent(product.department(), name -> receipt(name, day, outlet)),
                        product,
                        quantity,
                        day);
            }
        }
        receipts.values().forEach(receipt -> log.add(day, Kind.PURCHASE_RECEIPT, receipt));
    }

    private static ObjectNode receipt(String department, LocalDate day, Outlet outlet) {
        String supplier = "V-" + department.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "-");
        ObjectNode receipt = EventLog.fields()
                .put("receipt_id", "PR-%s-%s-%s".formatted(day, outlet.store(), supplier.substring(2)))
                .put("supplier", supplier)
                .put("store", outlet.store());
        receipt.putArray("lines");
        return receipt;
    }

    private void add(ObjectNode receipt, Product product, int quantity, LocalDate day) {
        ArrayNode lines = (ArrayNode) receipt.get("lines");
        lines.addObject()
                .put("line", lines.size())
                .put("sku", product.sku())
                .put("qty", quantity)
                .put("unit_cost", EventLog.money(costCents(day, product)));
    }

    /** Of the product that is to run out not one more than is sold. */
    private int wanted(Place place, LocalDate from, int days) {
        return place.product().equals(soldOut)
                ? Math.min(demand.of(place, from, days), demand.until(place, from, truths.soldOutOn()))
                : demand.of(place, from, days);
    }

    private int spare(Place place) {
        return place.product().equals(soldOut) ? 0 : 2 + dice.below(4);
    }

    /** Around the price of the quarter: no two deliveries cost the same. */
    private long costCents(LocalDate day, Product product) {
        Long known = new Prices(truths).costOn(day, product);
        double cents = known == null ? product.firstPriceCents() * UNKNOWN_COST_PERCENT / 100.0 : known;
        return Math.round(cents * (.98 + .04 * dice.fraction()));
    }
}

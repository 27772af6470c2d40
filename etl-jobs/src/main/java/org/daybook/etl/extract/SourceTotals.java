package org.daybook.etl.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a fact must sum to, asked from the operational database in the same snapshot: per business day, store and
 * channel, over all history. Written in the database's terms, so that it is no copy of the conforming code.
 */
public enum SourceTotals {
    FCT_ORDER("sales_order", "units", "committed_amount", "freight_amount", "tax_amount", "total_amount"),
    FCT_ORDER_LINE(
            "order_line",
            "quantity",
            "gross_amount",
            "discount_amount",
            "demand_amount",
            "tax_amount",
            "cancelled_amount",
            "shipped_amount",
            "returned_amount",
            "cost_amount"),
    FCT_ORDER_EVENT("order_event", "demand_quantity", "demand_amount", "cancelled_quantity", "cancelled_amount"),
    FCT_SALE_LINE("sale_line", saleMeasures()),
    FCT_LEDGER_POSTING("ledger_posting", postingMeasures()),
    FCT_PAYMENT("payment", "amount", "fee_amount"),
    FCT_RETURN_LINE("return_line", "quantity", "return_amount", "tax_amount", "cost_restored", "refunded_amount"),
    FCT_STOCK_MOVEMENT("stock_movement", "quantity", "value_amount");

    private final String view;

    private final Map<String, Measure> measures;

    /** A sum with its expression in the database's view and in the fact. */
    public record Measure(String name, String inSource, String inFact) {
        static Measure same(String column) {
            return new Measure(column, column, column);
        }
    }

    SourceTotals(String view, String... columns) {
        this(view, List.of(columns).stream().map(Measure::same).toList());
    }

    SourceTotals(String view, List<Measure> measures) {
        this.view = view;
        this.measures = new LinkedHashMap<>();
        measures.forEach(m -> this.measures.put(m.name(), m));
    }

    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How the fact names the channel; goods in a location, and goods that come back, belong to none. */
    public String channelInFact() {
        return this == FCT_STOCK_MOVEMENT || this == FCT_RETURN_LINE ? "0 as channel_id" : "channel_id";
    }

    public List<Measure> measures() {
        return List.copyOf(measures.values());
    }

    String query() {
        StringBuilder sums = new StringBuilder();
        for (Measure measure : measures.values()) {
            sums.append(", coalesce(sum(").append(measure.inSource()).append("), 0)");
        }
        return "select business_day, store_id, channel_id, count(*)" + sums + " from extract." + view
                + " group by business_day, store_id, channel_id";
    }

    private static List<Measure> saleMeasures() {
        return List.of(
                new Measure("units", "quantity", "sold_quantity - returned_quantity + adjusted_quantity"),
                new Measure(
                        "net",
                        "case when sale_kind = 'sale' then gross_amount - discount_amount"
                                + " else sign(gross_amount) * (abs(gross_amount) - discount_amount) end",
                        "net_amount"),
                new Measure("gross", "case when sale_kind = 'sale' then gross_amount else 0 end", "gross_amount"),
                new Measure(
                        "discount", "case when sale_kind = 'sale' then discount_amount else 0 end", "discount_amount"),
                Measure.same("tax_amount"),
                Measure.same("cost_amount"));
    }

    // Entries balance, so the plain sum of a day is 0 whatever was lost; the debits alone are not.
    private static List<Measure> postingMeasures() {
        String debits = "case when amount > 0 then amount else 0 end";
        return List.of(Measure.same("amount"), new Measure("debits", debits, debits));
    }
}

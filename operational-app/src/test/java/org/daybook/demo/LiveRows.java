package org.daybook.demo;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.demo.DemoHistory.Row;

/** The lines of orders and returns in a file of events. A line's cost is that of the last delivery before it. */
final class LiveRows {
    private final Map<String, Row> known = new HashMap<>();
    private final Map<String, Row> ordered = new HashMap<>();
    private final Map<String, Long> costs = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** @param past of which goods are known by department and brand */
    LiveRows(List<Row> past) {
        past.forEach(row -> known.put(row.sku(), row));
    }

    List<Row> read(Path events) {
        try {
            for (JsonNode event : new ObjectMapper().readTree(events.toFile())) {
                take(event, event.path("payload"));
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void take(JsonNode event, JsonNode payload) {
        LocalDate day = LocalDate.parse(event.path("date").asText());
        switch (event.path("event").asText()) {
            case "opening_balances" -> payload.path("stock").forEach(this::opened);
            case "purchase_receipt" ->
                payload.path("lines").forEach(line -> costs.put(place(payload, line), cents(line, "unit_cost")));
            case "order_placed" -> payload.path("lines").forEach(line -> order(day, payload, line));
            case "return_received" -> payload.path("lines").forEach(line -> giveBack(day, payload, line));
            default -> {}
        }
    }

    private void opened(JsonNode lot) {
        BigDecimal value = new BigDecimal(lot.path("value").asText()).movePointRight(2);
        costs.put(
                place(lot, lot),
                value.divide(lot.path("qty").decimalValue(), 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    private void order(LocalDate day, JsonNode order, JsonNode line) {
        Row card = requireNonNull(known.get(line.path("sku").asText()));
        Row row = new Row(
                order.path("store").asText() + "/" + order.path("channel").asText() + "/"
                        + order.path("order").asText(),
                day + " 12:00:00",
                day,
                card.sku(),
                card.department(),
                card.brand(),
                order.path("customer").asText(),
                order.path("store").asText(),
                line.path("qty").asInt(),
                cents(line, "price"),
                cents(line.path("discounts").path(0), "amount"),
                requireNonNull(costs.get(place(order, line))),
                true,
                line.path("discounts").path(0).path("campaign").asText());
        ordered.put(key(order, line), row);
        rows.add(row);
    }

    private void giveBack(LocalDate day, JsonNode returned, JsonNode line) {
        Row row = requireNonNull(ordered.get(key(returned, line)));
        rows.add(new Row(
                row.store() + "/return/" + returned.path("return").asText(),
                day + " 12:00:00",
                day,
                row.sku(),
                row.department(),
                row.brand(),
                row.customer(),
                row.store(),
                -line.path("qty").asInt(),
                row.price(),
                row.discount(),
                row.cost(),
                true,
                row.campaign()));
    }

    private static String place(JsonNode document, JsonNode line) {
        return document.path("store").asText() + "/" + line.path("sku").asText();
    }

    private static String key(JsonNode document, JsonNode line) {
        return document.path("order").asText() + "/" + line.path("line").asText();
    }

    private static long cents(JsonNode node, String field) {
        return node.has(field)
                ? new BigDecimal(node.path(field).asText()).movePointRight(2).longValueExact()
                : 0;
    }
}

package org.daybook.demo.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.daybook.demo.DemoFiles;
import org.daybook.demo.DemoShop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo's last months are a shop that could have been run so, with something open at every step. */
class LiveMonthsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void theSameSeedOnTheSameDayGivesTheSameEvents() throws IOException {
        DemoFiles first = write(directory.resolve("first"), LocalDate.parse("2026-11-28"), 5);
        DemoFiles second = write(directory.resolve("second"), LocalDate.parse("2026-11-28"), 5);
        DemoFiles other = write(directory.resolve("other"), LocalDate.parse("2026-11-28"), 6);

        assertThat(first.events()).hasSameBinaryContentAs(second.events());
        assertThat(first.events().resolveSibling("setup.json"))
                .hasSameBinaryContentAs(second.events().resolveSibling("setup.json"));
        assertThat(JSON.readTree(first.events().toFile()))
                .isNotEqualTo(JSON.readTree(other.events().toFile()));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-28, 20231111", "2027-03-05, 7"})
    void everyStepIsTakenAndTheStockSuffices(LocalDate today, long seed) throws IOException {
        DemoFiles files = write(directory, today, seed);
        List<JsonNode> events = StreamSupport.stream(
                        JSON.readTree(files.events().toFile()).spliterator(), false)
                .toList();
        Replayed replayed = new Replayed();
        events.forEach(replayed::take);

        assertThat(replayed.days)
                .contains(files.truths().liveFrom().toString(), today.toString())
                .allMatch(day -> day.compareTo(today.toString()) <= 0);
        assertThat(replayed.leastStock).isNotNegative();
        assertThat(replayed.states())
                .contains(
                        "unpaid unshipped none",
                        "unpaid shipped none",
                        "part_paid unshipped none",
                        "part_paid shipped none",
                        "paid unshipped none",
                        "paid part_shipped none",
                        "paid shipped none",
                        "paid shipped returned",
                        "refunded shipped returned",
                        "unpaid cancelled none",
                        "refunded cancelled none");
    }

    @Test
    void aPopularProductRanOutThreeDaysAgo() throws IOException {
        LocalDate today = LocalDate.parse("2026-11-28");
        DemoFiles files = write(directory, today, DemoShop.SEED);
        Replayed replayed = new Replayed();
        JSON.readTree(files.events().toFile()).forEach(replayed::take);
        String popular = replayed.mostSold();

        assertThat(replayed.stock).allSatisfy((place, units) -> {
            if (place.endsWith("/" + popular)) {
                assertThat(units).as(place).isZero();
            }
        });
        assertThat(replayed.lastSold.get(popular)).isEqualTo(today.minusDays(3).toString());
    }

    private static DemoFiles write(Path directory, LocalDate today, long seed) throws IOException {
        Clock clock = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return DemoShop.write(directory, clock, seed);
    }

    /** What the shop would hold after the events. */
    private static final class Replayed {
        final Set<String> days = new TreeSet<>();
        final Map<String, Integer> stock = new HashMap<>();
        final Map<String, String> lastSold = new HashMap<>();
        private final Map<String, Integer> sold = new HashMap<>();
        private final Map<String, Order> orders = new HashMap<>();
        int leastStock;

        private static final class Order {
            double total;
            double paid;
            double refunded;
            int unshipped;
            int shipped;
            boolean isCancelled;
            boolean isReturned;

            @Override
            public String toString() {
                String payment =
                        refunded > 0 ? "refunded" : paid == 0 ? "unpaid" : paid < total - .001 ? "part_paid" : "paid";
                String delivery = isCancelled
                        ? "cancelled"
                        : shipped == 0 ? "unshipped" : unshipped > 0 ? "part_shipped" : "shipped";
                return payment + " " + delivery + " " + (isReturned ? "returned" : "none");
            }
        }

        Set<String> states() {
            Set<String> states = new HashSet<>();
            orders.values().forEach(order -> states.add(order.toString()));
            return states;
        }

        String mostSold() {
            sold.remove("WP05-1");
            return sold.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
        }

        void take(JsonNode event) {
            days.add(event.path("date").asText());
            JsonNode payload = event.path("payload");
            Order order = orders.getOrDefault(payload.path("order").asText(), new Order());
            switch (event.path("event").asText()) {
                case "opening_balances" ->
                    payload.path("stock")
                            .forEach(lot -> move(lot, lot, lot.path("qty").asInt()));
                case "purchase_receipt" ->
                    payload.path("lines")
                            .forEach(
                                    line -> move(payload, line, line.path("qty").asInt()));
                case "stock_issue" ->
                    move(payload, payload, -payload.path("qty").asInt());
                case "order_placed" -> place(event.path("date").asText(), payload);
                case "payment_captured" -> order.paid += payload.path("amount").asDouble();
                case "refund_paid" ->
                    order.refunded += payload.path("to").path(0).path("amount").asDouble();
                case "shipment" ->
                    payload.path("lines").forEach(line -> {
                        order.shipped += line.path("qty").asInt();
                        order.unshipped -= line.path("qty").asInt();
                    });
                case "order_cancelled" -> order.isCancelled = true;
                case "return_received" -> order.isReturned = true;
                default -> {}
            }
        }

        private void place(String day, JsonNode placed) {
            Order order = new Order();
            order.total = placed.path("freight").asDouble();
            for (JsonNode line : placed.path("lines")) {
                int units = line.path("qty").asInt();
                order.total += units * line.path("price").asDouble()
                        - line.path("discounts").path(0).path("amount").asDouble();
                order.unshipped += units;
                move(placed, line, -units);
                sold.merge(line.path("sku").asText(), units, Integer::sum);
                lastSold.put(line.path("sku").asText(), day);
            }
            orders.put(placed.path("order").asText(), order);
        }

        private void move(JsonNode document, JsonNode line, int units) {
            String place =
                    document.path("store").asText() + "/" + line.path("sku").asText();
            leastStock = Math.min(leastStock, stock.merge(place, units, Integer::sum));
        }
    }
}

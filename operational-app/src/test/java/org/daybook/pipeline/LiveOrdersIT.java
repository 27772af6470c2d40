package org.daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Live orders from a file of events: into the books, the warehouse and back out, by the real program. */
class LiveOrdersIT {
    private static final Path EVENTS =
            Path.of("src", "test", "resources", "events").toAbsolutePath();
    private static final Path SPRING = EVENTS.resolve("spring.json");
    private static final Path SUMMER = EVENTS.resolve("summer.csv");
    private static final Pattern MONTH = Pattern.compile("/business_month=(\\d{4}-\\d{2})/");
    private static final String EVERYTHING = """
            select (select count(*) from settings.shop) + (select count(*) from stock.location)
                + (select count(*) from catalog.product) + (select count(*) from audit.business_event)
                + (select count(*) from orders.sales_order) + (select count(*) from stock.movement)
                + (select count(*) from payments.order_account) + (select count(*) from ledger.entry)
                + (select count(*) from imports.run)
            """;

    @TempDir
    Path directory;

    @Test
    void fromEventsToTheWarehouseMonthByMonth() throws Exception {
        Shop shop = new Shop(directory.resolve("home"));
        shop.run("import", "events", SPRING.toString(), "--zone", "Europe/Berlin")
                .succeeded()
                .saying("28");
        shop.run("load").succeeded();
        shop.run("check").succeeded();
        theWarehouseAgreesWithTheLedger(shop);
        Map<String, TreeSet<String>> before = filesByMonth(shop);

        shop.run("import", "events", SUMMER.toString()).succeeded();
        shop.run("load").succeeded();

        Map<String, TreeSet<String>> after = filesByMonth(shop);
        assertThat(before.keySet()).contains("2026-04", "2026-05").doesNotContain("2026-07");
        assertThat(after).containsKey("2026-07").containsAllEntriesOf(before);
        shop.run("check").succeeded();
        theWarehouseAgreesWithTheLedger(shop);
        onceMoreChangesNothing(shop);
    }

    @Test
    void aFaultInTheMiddleLeavesNothing() throws Exception {
        Shop shop = new Shop(directory.resolve("home"));
        try (Books books = Books.of(shop)) {
            long before = books.count(EVERYTHING);
            Files.copy(EVENTS.resolve("setup.json"), directory.resolve("setup.json"));
            refused(shop, "\"sku\": \"BOOK\", \"qty\": 4", "\"sku\": \"BUCH\", \"qty\": 4", "A10", "BUCH");
            refused(shop, "\"sku\": \"BOOK\", \"qty\": 4", "\"sku\": \"BOOK\", \"qty\": 400", "A10", "400");
            refused(shop, "\"event\": \"order_cancelled\"", "\"event\": \"order_lost\"", "A12", "order_lost");
            refused(shop, "\"order\": \"W-2\"}", "\"order\": W-2}", "line 13");
            for (Path file : List.of(
                    directory,
                    Files.writeString(directory.resolve("empty.json"), ""),
                    Files.writeString(directory.resolve("empty.csv"), ""),
                    Files.writeString(directory.resolve("columns.csv"), "id,date,payload\nA,2026-01-01,{}\n"),
                    directory.resolve("missing.json"))) {
                shop.run("import", "events", file.toString())
                        .exitedWith(1)
                        .refused()
                        .saying(file.getFileName().toString());
            }
            assertThat(shop.run(
                                    "import",
                                    "events",
                                    directory.resolve("empty.json").toString(),
                                    "--json")
                            .exitedWith(1)
                            .out())
                    .contains("\"kind\" : \"events\"", "\"message\"");
            assertThat(books.count(EVERYTHING)).isEqualTo(before);
        }
    }

    @Test
    void killedInTheMiddleAndRunAgain() throws Exception {
        Shop shop = new Shop(directory.resolve("home"));
        String[] command = {"import", "events", SPRING.toString()};
        try (Books books = Books.of(shop)) {
            long before = books.count(EVERYTHING);
            try (Connection held = books.connection()) {
                held.setAutoCommit(false);
                Books.execute(held, "lock table payments.payment in share mode");
                try (Running running = shop.start(Map.of(), command)) {
                    await().atMost(Duration.ofSeconds(60))
                            .until(() -> books.count("select count(*) from pg_locks where not granted"
                                            + " and relation = 'payments.payment'::regclass")
                                    > 0);
                    assertThat(running.process().isAlive()).isTrue();
                }
                held.rollback();
            }
            assertThat(books.count(EVERYTHING)).isEqualTo(before);

            shop.run(command).succeeded().saying("28");

            assertThat(books.count("select count(*) from audit.business_event")).isEqualTo(28);
            assertThat(books.count("select count(*) from imports.run")).isEqualTo(1);
            shop.run("check").succeeded();
        }
    }

    private void refused(Shop shop, String said, String wrong, String... words) throws Exception {
        String text = Files.readString(SPRING);
        assertThat(text).contains(said);
        Path file = Files.writeString(directory.resolve("wrong.json"), text.replaceFirst(quoted(said), quoted(wrong)));
        Answer answer = shop.run("import", "events", file.toString());
        answer.exitedWith(1).refused().saying(words);
        assertThat(answer.err().lines()).as(answer.err()).hasSize(1);
    }

    private static String quoted(String text) {
        return text.replaceAll("([{}])", "\\\\$1");
    }

    private static void theWarehouseAgreesWithTheLedger(Shop shop) throws Exception {
        assertThat(shop.money("select sum(net_amount) from core.fct_sale_line"))
                .isPositive()
                .isEqualByComparingTo(
                        shop.money("select sum(-amount) from core.fct_ledger_posting where role like 'revenue_%'"));
        assertThat(shop.money("select sum(tax_amount) from core.fct_sale_line"))
                .isPositive()
                .isEqualByComparingTo(shop.money("select sum(-amount) from core.fct_ledger_posting where event_kind in"
                        + " ('shipment', 'return_received') and role = 'vat_output'"));
        assertThat(shop.money("select sum(net_amount) from core.fct_sale_line where line_kind = 'freight'"))
                .isPositive()
                .isEqualByComparingTo(
                        shop.money("select sum(-amount) from core.fct_ledger_posting where role = 'revenue_freight'"));
    }

    private void onceMoreChangesNothing(Shop shop) throws Exception {
        try (Books books = Books.of(shop)) {
            long entries = books.count("select count(*) from ledger.entry");
            for (Path file : List.of(SPRING, SUMMER)) {
                Answer again =
                        shop.run("import", "events", file.toString(), "--json").succeeded();
                assertThat(again.out()).contains("\"new_events\" : 0", "\"entries\" : 0");
            }
            assertThat(books.count("select count(*) from ledger.entry")).isEqualTo(entries);
        }
    }

    /** Of facts only, as the newest manifest names them: marts are rebuilt whole. */
    private static Map<String, TreeSet<String>> filesByMonth(Shop shop) throws IOException {
        Path manifest = shop.home().resolve("warehouse/releases/" + shop.release() + ".json");
        Map<String, TreeSet<String>> files = new TreeMap<>();
        for (JsonNode path : new ObjectMapper().readTree(manifest.toFile()).findValues("path")) {
            Matcher month = MONTH.matcher(path.asText());
            if (month.find()) {
                files.computeIfAbsent(month.group(1), first -> new TreeSet<>()).add(path.asText());
            }
        }
        return files;
    }
}

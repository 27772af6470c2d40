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
        whatCameBack(shop);
        theLastDayIsWhatLiesThere(shop);
        Map<String, TreeSet<String>> before = filesByMonth(shop, false);
        Map<String, TreeSet<String>> stock = filesByMonth(shop, true);

        shop.run("import", "events", SUMMER.toString()).succeeded();
        shop.run("load").succeeded();

        Map<String, TreeSet<String>> after = filesByMonth(shop, false);
        assertThat(before.keySet()).contains("2026-04", "2026-05").doesNotContain("2026-07");
        assertThat(after).containsKey("2026-07").containsAllEntriesOf(before);
        filesByMonth(shop, true)
                .forEach((month, files) -> assertThat(files.equals(stock.get(month)))
                        .as("stock days of %s are kept", month)
                        .isEqualTo(month.compareTo("2026-07") < 0));
        shop.run("check").succeeded();
        theWarehouseAgreesWithTheLedger(shop);
        theLastDayIsWhatLiesThere(shop);
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

    /** T-1 brings a kite for sale and a book for scrap; 40.00 was paid back, more than the kite was sold for with tax. */
    private static void whatCameBack(Shop shop) throws Exception {
        assertThat(shop.run(
                                "sql",
                                "select line_no, grade, quantity, refunded_day is not null as is_refunded"
                                        + " from core.fct_return_line where return_no = 'T-1' order by line_no",
                                "--format",
                                "csv")
                        .succeeded()
                        .out())
                .contains("1,A,1.000,true", "2,C,1.000,false");
        assertThat(shop.money("select sum(refunded_amount) from core.fct_return_line"))
                .isEqualByComparingTo("40.00");
        assertThat(shop.money("select sum(return_amount) from core.fct_return_line"))
                .isPositive()
                .isEqualByComparingTo(shop.money("select sum(return_amount) from core.fct_sale_line"
                        + " where document_kind = 'return' and line_kind = 'product'"));
    }

    /** Weighed by product and place, so that nothing lies in another's. */
    private static void theLastDayIsWhatLiesThere(Shop shop) throws Exception {
        try (Books books = Books.of(shop)) {
            for (String column : List.of("on_hand", "reserved", "stock_value")) {
                String inBooks = column.equals("stock_value") ? "value_amount" : column;
                assertThat(shop.money("select sum(" + column + " * (product_id * 31 + store_id) * 1000)"
                                + " from (select * from core.fct_stock_daily qualify row_number() over"
                                + " (partition by product_id, store_id order by first_day desc) = 1) as k"))
                        .as(column)
                        .isEqualByComparingTo(String.valueOf(books.count("select sum(" + inBooks
                                + " * (product_id * 31 + location_id) * 1000)::bigint from stock.level")));
            }
        }
        assertThat(shop.money("select sum(closing) from marts.cash_by_day where business_day ="
                        + " (select complete_through from core.load_context)"))
                .isEqualByComparingTo(shop.money("select sum(amount) from core.fct_ledger_posting"
                        + " where account_id in (100101, 100102, 100201, 100202, 101201, 101202)"));
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

    /** Of facts only, as the newest manifest names them: marts are rebuilt whole. Stock lies there on days without an event too. */
    private static Map<String, TreeSet<String>> filesByMonth(Shop shop, boolean ofStockDays) throws IOException {
        Path manifest = shop.home().resolve("warehouse/releases/" + shop.release() + ".json");
        Map<String, TreeSet<String>> files = new TreeMap<>();
        for (JsonNode path : new ObjectMapper().readTree(manifest.toFile()).findValues("path")) {
            Matcher month = MONTH.matcher(path.asText());
            if (month.find() && path.asText().contains("/fct_stock_daily/") == ofStockDays) {
                files.computeIfAbsent(month.group(1), first -> new TreeSet<>()).add(path.asText());
            }
        }
        return files;
    }
}

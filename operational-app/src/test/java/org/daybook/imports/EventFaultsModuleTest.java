package org.daybook.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.daybook.AppContext;
import org.daybook.database.Database;
import org.daybook.database.TestDatabase;
import org.daybook.imports.SalesImportRequest.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is wrong with an event is told in one sentence that names it, and nothing of its file is kept. */
class EventFaultsModuleTest {
    private static final String SETUP = """
            {"currency": "EUR", "stores": {"S": {}}, "skus": {"A": {"vat": "0.19"}}, "customers": {"C": {}},
             "reasons": {"sample": {"account": "560109", "vat": "deemed_sale"}}}
            """;
    private static final String GOODS = """
            {"id": "OK", "date": "2026-01-05", "event": "purchase_receipt", "payload": {"receipt_id": "R",
              "supplier": "V", "store": "S", "lines": [{"line": 1, "sku": "A", "qty": 5, "unit_cost": "2"}]}}""";

    /** Kind of the event in the middle, what it says, and words of the sentence. */
    private static final List<Case> CASES = List.of(
            new Case("order_placed", order("'price': '-1', 'qty': 1"), "price", "negative"),
            new Case("order_placed", order("'price': '1e9', 'qty': 1"), "price", "1e9"),
            new Case("order_placed", order("'price': '1.005', 'qty': 1"), "price", "1.005", "EUR"),
            new Case("order_placed", order("'price': '1', 'qty': 0"), "qty", "above zero"),
            new Case("order_placed", order("'price': '1', 'qty': 6"), "6", "5"),
            new Case(
                    "order_placed",
                    order("'price': '1', 'qty': 1, 'discounts': [{'kind': 'promo', 'percent': '-5'}]"),
                    "percent",
                    "negative"),
            new Case(
                    "order_placed",
                    order("'price': '1', 'qty': 1, 'discounts': [{'kind': 'gift', 'percent': '5'}]"),
                    "kind",
                    "gift"),
            new Case(
                    "order_placed",
                    order("'price': '1', 'qty': 1}, {'line': 1, 'sku': 'A', 'price': '1', 'qty': 1"),
                    "twice"),
            new Case("order_placed", "{'order': 'O', 'channel': 'web', 'store': 'S', 'lines': []}", "lines"),
            new Case("shipment", "{'shipment': 'X', 'order': 'O', 'lines': [{'line': 1, 'qty': 1}]}", "O"),
            new Case("refund_paid", "{'refund': 'X', 'order': 'O', 'to': []}", "to"),
            new Case("stock_issue", issue("'qty': 1"), "price"),
            new Case("stock_issue", issue("'qty': -1, 'price': '2'"), "qty", "above zero"),
            new Case("stock_issue", issue("'qty': 9, 'price': '2'"), "9", "5"),
            new Case("purchase_receipt", "{'receipt_id': 'R2', 'supplier': 'V', 'store': 'S', 'lines': []}", "lines"),
            new Case(
                    "historical_import",
                    "{'import': 'H', 'rows': [{'store': 'S', 'channel': 'web', 'class': 'gift', 'net': '1'}]}",
                    "class",
                    "gift"),
            new Case("historical_import", "{'import': 'H', 'rows': []}", "rows"),
            new Case("owner_capital", "{'payment': 'P', 'amount': '-5', 'tender': {'method': 'bank'}}", "amount"),
            new Case("owner_capital", "{'payment': 'P', 'amount': '5', 'tender': {'method': 'cash'}}", "cash"),
            new Case("owner_capital", "{'payment': 'P', 'amount': '5'}", "tender"),
            new Case(
                    "expense",
                    "{'expense': 'E', 'account': '999', 'amount': '5', 'paid_by': {'method': 'bank'}}",
                    "999"),
            new Case(
                    "expense",
                    "{'expense': 'E', 'account': '99999999', 'amount': '5', 'paid_by': {'method': 'bank'}}",
                    "account"),
            new Case(
                    "expense",
                    "{'expense': 'E', 'account': '112201', 'amount': '5', 'paid_by': {'method': 'bank'}}",
                    "expense:E",
                    "112201"),
            new Case(
                    "manual_journal",
                    "{'journal': 'J', 'lines': [{'account': '1601', 'debit': '5'}]}",
                    "manual_journal:J",
                    "5.00"),
            new Case(
                    "manual_journal",
                    "{'journal': 'J', 'lines': [{'account': '112201', 'debit': '5'}, {'account': '1001', 'credit': '5'}]}",
                    "manual_journal:J",
                    "112201"),
            new Case("reversal", "{'of': 'NONE'}", "NONE"),
            new Case("reversal", "{'of': 'OK'}", "OK"),
            new Case("teleported", "{}", "teleported", "order_placed"));

    @TempDir
    Path folder;

    private final Database database = TestDatabase.fresh();
    private final ConfigurableApplicationContext context = AppContext.start(database);

    /** An event in the middle of a file. */
    private record Case(String kind, String payload, List<String> words) {
        Case(String kind, String payload, String... words) {
            this(kind, payload, List.of(words));
        }

        String file() {
            return "[" + GOODS + ", {\"id\": \"BAD\", \"date\": \"2026-01-06\", \"event\": \"" + kind
                    + "\", \"payload\": " + payload.replace('\'', '"') + "}, "
                    + GOODS.replace("OK", "LATER").replace("\"R\"", "\"R9\"") + "]";
        }
    }

    private static String order(String line) {
        return "{'order': 'O', 'channel': 'web', 'store': 'S', 'lines': [{'line': 1, 'sku': 'A', " + line + "}]}";
    }

    private static String issue(String rest) {
        return "{'issue': 'I', 'store': 'S', 'sku': 'A', 'reason': 'sample', " + rest + "}";
    }

    @AfterEach
    void stop() {
        context.close();
        database.close();
    }

    @Test
    void anEventInTheMiddleIsNamedAndNothingIsKept() throws IOException {
        Files.writeString(folder.resolve("setup.json"), SETUP);
        SoftAssertions softly = new SoftAssertions();
        for (Case each : CASES) {
            softly.assertThatThrownBy(() -> run(write("events.json", each.file())))
                    .as(each.toString())
                    .isInstanceOf(ImportRefused.class)
                    .message()
                    .satisfies(EventFaultsModuleTest::isOneSentence)
                    .contains(Stream.concat(Stream.of("BAD"), each.words().stream())
                            .toArray(String[]::new));
        }
        softly.assertAll();
        assertThat(kept()).isZero();
    }

    @Test
    void whatIsNoEventIsToldWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("setup.json"), SETUP);
        refused("events.json", "[" + GOODS + ", 5]", "#2", "payload");
        refused("events.json", "[" + GOODS.replace("2026-01-05", "soon") + "]", "OK", "date", "soon");
        refused("events.json", "[" + GOODS.replace("2026-01-05", "+92026-01-05") + "]", "OK", "date");
        refused("events.json", "[" + GOODS + ",\n\n{]", "line 4, column 2");
        refused("events.json", "[{\"id\": 1", "events.json", "no valid JSON");
        refused("events.json", "[]", "no events");
        refused("events.json", "{}", "no JSON list");
        refused(
                "events.csv",
                "id,date,event,payload\nB1,2026-01-05,shipment,{broken\n",
                "B1",
                "payload",
                "no valid JSON");
        refused("events.csv", "id,date,event\nB1,2026-01-05,shipment\n", "id, date, event, payload");
        assertThat(kept()).isZero();
    }

    @Test
    void whatSetupSaysWrongIsToldAsSuch() throws IOException {
        String file = "[" + GOODS + "]";
        for (String setup : List.of(
                SETUP.replace("deemed_sale", "perhaps"),
                SETUP.replace("\"0.19\"", "\"much\""),
                SETUP.replace("\"stores\"", "\"rounding\": \"up\", \"stores\""),
                SETUP.replace("\"stores\"", "\"costing\": \"fifo\", \"stores\""),
                SETUP.replace("560109", "x"))) {
            Files.writeString(folder.resolve("setup.json"), setup);
            refused("events.json", file, "setup.json");
        }
        Files.writeString(folder.resolve("setup.json"), SETUP.replace("EUR", "ZZZ"));
        refused("events.json", file, "ZZZ");
        assertThat(kept()).isZero();
    }

    @Test
    void anotherCurrencyThanTheShopsIsRefused() throws IOException {
        Files.writeString(folder.resolve("setup.json"), SETUP);
        run(write("events.json", "[" + GOODS + "]"));
        Files.writeString(folder.resolve("setup.json"), SETUP.replace("EUR", "GBP"));
        refused("events.json", "[" + GOODS.replace("\"R\"", "\"R2\"") + "]", "EUR", "GBP");
    }

    private void refused(String name, String text, String... words) throws IOException {
        Path file = write(name, text);
        assertThatThrownBy(() -> run(file))
                .as(text)
                .isInstanceOf(ImportRefused.class)
                .message()
                .satisfies(EventFaultsModuleTest::isOneSentence)
                .contains(words);
    }

    private static void isOneSentence(String message) {
        assertThat(message).doesNotContain("\n", "Exception", "{0}").matches("(?s)[^a-z].*[.]");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void run(Path file) {
        context.getBean(EventsImport.class)
                .run(
                        new EventsImport.Request(file, Optional.empty(), Optional.empty(), Mode.APPLY, Locale.ENGLISH),
                        words -> {});
    }

    private long kept() {
        return JdbcClient.create(database.dataSource())
                .sql("""
                        select (select count(*) from settings.shop) + (select count(*) from catalog.product)
                            + (select count(*) from audit.business_event) + (select count(*) from ledger.entry)
                            + (select count(*) from stock.movement) + (select count(*) from imports.run)
                        """)
                .query(Long.class)
                .single();
    }
}

package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.catalog.Product;
import org.daybook.catalog.Products;
import org.daybook.catalog.Products.NewProduct;
import org.daybook.pages.ApiCaller.Answer;
import org.daybook.stock.Receipts;
import org.daybook.stock.Receipts.Receipt;
import org.daybook.stock.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** An order of 5,000 lines, each of another product; and what is larger than anybody means. */
@TestInstance(Lifecycle.PER_CLASS)
class LargeOrderTest {
    private static final int LINES = 5_000;

    private PageShop shop;
    private ApiCaller api;

    @BeforeAll
    void open() {
        shop = new PageShop();
        stock();
        api = new ApiCaller(shop.address(), shop.key("owner"));
    }

    @AfterAll
    void close() {
        shop.assertBooksAgree();
        shop.close();
    }

    @Test
    void overTheApi() throws Exception {
        String lines = lines(i -> "{\"sku\": \"P" + i + "\", \"quantity\": 2, \"price\": 1.99}");
        String order = "{\"store\": \"S1\", \"channel\": \"web\", \"freight\": 10, \"lines\": [" + lines + "]}";
        Answer placed = timed("placed over the API", () -> api.post("/orders", "large", order));
        assertThat(placed.status()).as(placed.body()).isEqualTo(201);
        String path = "/orders/" + placed.text("/number");
        Answer whole = timed("read over the API", () -> api.get(path));
        assertThat(whole.json().at("/lines")).hasSize(LINES);
        String amount = whole.text("/total/amount");
        Answer paid = timed(
                "paid",
                () -> api.post(path + "/payments", "large-pay", "{\"amount\": " + amount + ", \"paid_by\": \"bank\"}"));
        assertThat(paid.status()).as(paid.body()).isEqualTo(201);
        String parts = lines(i -> "{\"line_no\": " + (i + 1) + ", \"quantity\": 2}");
        Answer shipped = timed(
                "shipped over the API",
                () -> api.post(path + "/shipments", "large-ship", "{\"lines\": [" + parts + "]}"));
        assertThat(shipped.status()).as(shipped.body()).isEqualTo(201);
        Answer back = timed(
                "taken back over the API",
                () -> api.post(path + "/returns", "large-return", "{\"store\": \"S1\", \"lines\": [" + parts + "]}"));
        assertThat(back.status()).as(back.body()).isEqualTo(201);
        assertThat(moved(shipped)).isEqualTo(String.valueOf(LINES));
        assertThat(moved(back)).isEqualTo(String.valueOf(LINES));
        assertThat(api.get(path).text("/after_sale_state")).isEqualTo("returned");
    }

    @Test
    void onThePage() throws Exception {
        Visitor clerk = new Visitor(shop.address()).signIn("owner");
        clerk.get("/orders/new");
        Visitor.Answer computed = timed("computed on the page", () -> clerk.post("/orders/new", form("update")));
        assertThat(computed.status()).isEqualTo(200);
        assertThat(computed.body()).contains("P" + (LINES - 1));
        Visitor.Answer placed = timed("placed on the page", () -> clerk.post("/orders/new", form("place")));
        assertThat(placed.status()).as(placed.body()).isEqualTo(302);
        String path = placed.location().replaceFirst("^https?://[^/]+", "");
        Visitor.Answer shown = timed("shown on the page", () -> clerk.get(path));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).contains("P" + (LINES - 1));
        Stream<String> quantities =
                IntStream.rangeClosed(1, LINES).boxed().flatMap(i -> Stream.of("quantity-" + i, "1"));
        String[] parts = Stream.concat(Stream.of("key", "large-page-ship", "store", "S1"), quantities)
                .toArray(String[]::new);
        Visitor.Answer shipped = timed("shipped on the page", () -> clerk.post(path + "/shipment", parts));
        assertThat(shipped.status()).as(shipped.body()).isEqualTo(302);
    }

    @Test
    void aFormThatIsTooLarge() {
        Visitor clerk = new Visitor(shop.address()).signIn("owner");
        clerk.get("/orders/new");
        String[] fields = Stream.iterate("x", x -> x).limit(130_000).toArray(String[]::new);
        for (Visitor.Answer answer :
                List.of(clerk.post("/orders/new", fields), clerk.post("/orders/new", "x", "y".repeat(5_000_000)))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(413);
            assertThat(answer.body()).contains("60,000 fields").doesNotContain("our side");
        }
    }

    /** It is read no further than that. */
    @Test
    void aBodyThatIsTooLarge() {
        String line = "{\"sku\": \"P1\", \"quantity\": 1, \"price\": 1},";
        String body = "{\"store\": \"S1\", \"channel\": \"web\", \"lines\": [" + line.repeat(120_000);
        Answer answer = api.speaking("zh-TW").post("/orders", "huge", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(413);
        assertThat(answer.text("/detail")).contains("4 MB");
        assertThat(answer.text("/reason")).isEqualTo("body.too_large");
    }

    private static String[] form(String button) {
        List<String> fields = new ArrayList<>(
                List.of("key", "large-page", "do", button, "store", "S1", "channel", "web", "freight", "10"));
        for (int i = 0; i < LINES; i++) {
            fields.addAll(List.of("sku", "P" + i, "quantity", "1", "price", "1.99", "line-discount", ""));
        }
        return fields.toArray(String[]::new);
    }

    private static String lines(IntFunction<String> line) {
        return IntStream.range(0, LINES).mapToObj(line).collect(Collectors.joining(","));
    }

    private String moved(Answer document) {
        return shop.value("select count(*) from stock.movement where document = '" + document.text("/number") + "'");
    }

    private interface Request<T> {
        T send() throws Exception;
    }

    /** For orientation only: no test asserts a time. */
    private static <T> T timed(String what, Request<T> request) throws Exception {
        long start = System.nanoTime();
        T answer = request.send();
        System.out.printf(Locale.ROOT, "%,d lines %s: %.2f s%n", LINES, what, (System.nanoTime() - start) / 1e9);
        return answer;
    }

    private void stock() {
        List<NewProduct> products = IntStream.range(0, LINES)
                .mapToObj(i -> new NewProduct("P" + i, "Plate " + i, Product.Kind.GOODS, new BigDecimal("0.13"), null))
                .toList();
        shop.bean(Products.class).make(products);
        List<Receipts.Line> lines = new ArrayList<>();
        shop.bean(Products.class)
                .bySku(products.stream().map(NewProduct::sku).toList())
                .values()
                .forEach(product -> lines.add(new Receipts.Line(
                        lines.size() + 1, product.productId(), BigDecimal.TEN, new BigDecimal("0.50"))));
        long store = shop.bean(Stores.class).find("S1").orElseThrow();
        shop.bean(Receipts.class)
                .receive(new Receipt("RC-LARGE", "SUP1", store, lines, Currency.getInstance("CNY"), shop.moment()));
    }
}

package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.daybook.database.Database;
import org.daybook.pages.ApiCaller.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The database cuts the app's connections: whoever waits is told in a sentence, and the app goes on by itself. */
@TestInstance(Lifecycle.PER_CLASS)
class CutConnectionsTest {
    private static final String ORDER = "{\"store\": \"S1\", \"channel\": \"web\","
            + " \"lines\": [{\"sku\": \"A\", \"quantity\": 1, \"price\": 10}]}";
    private static final String STOCK = "select 1 from stock.level for update";
    private static final String CUT_ALL = "select count(pg_terminate_backend(pid)) from pg_stat_activity"
            + " where datname = current_database() and usename = current_user and pid <> pg_backend_pid()";
    private static final int CALLERS = 6;
    private static final int ORDERS_EACH = 12;
    private static final int MOST_TRIES = 200;

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS + 1);
    private PageShop shop;
    private ApiCaller api;

    @BeforeAll
    void open() {
        shop = new PageShop();
        shop.receive("S1", 500);
        api = new ApiCaller(shop.address(), shop.key("owner"));
    }

    @AfterAll
    void close() {
        callers.shutdownNow();
        shop.assertBooksAgree();
        shop.close();
    }

    /** What an earlier test has cut is not in the way of the next. */
    @BeforeEach
    void onFreshConnections() throws SQLException {
        HikariDataSource pool = shop.bean(DataSource.class).unwrap(HikariDataSource.class);
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    @Test
    void inTheMiddleOfAnOrder() throws Exception {
        Map<String, String> sentences = Map.of("en", "Idempotency-Key", "zh-CN", "数据库", "zh-TW", "資料庫");
        for (String language : sentences.keySet()) {
            ApiCaller caller = api.speaking(language);
            long before = orders();
            Answer cut = cut(() -> caller.post("/orders", "cut-" + language, ORDER));
            assertThat(cut.status()).as(cut.body()).isEqualTo(503);
            assertThat(cut.type()).startsWith("application/problem+json");
            assertThat(cut.text("/detail")).contains(sentences.get(language));
            assertThat(cut.text("/reason")).isEqualTo("database.away");
            assertThat(cut.body()).doesNotContain("Exception", "org.postgresql", "\\tat ");
            assertThat(orders()).isEqualTo(before);

            Answer again = caller.post("/orders", "cut-" + language, ORDER);
            assertThat(again.status()).as(again.body()).isEqualTo(201);
            assertThat(orders()).isEqualTo(before + 1);
        }
    }

    @Test
    void inTheMiddleOfAPage() throws Exception {
        Visitor clerk = new Visitor(shop.address()).signIn("owner");
        clerk.get("/orders/new");
        String[] form = {
            "key",
            "page-cut",
            "do",
            "place",
            "store",
            "S1",
            "channel",
            "web",
            "sku",
            "A",
            "quantity",
            "1",
            "price",
            "10.00",
            "line-discount",
            ""
        };
        long before = orders();
        Visitor.Answer cut = cut(() -> clerk.post("/orders/new", form));
        assertThat(cut.status()).as(cut.body()).isEqualTo(503);
        assertThat(cut.body()).contains("<h1>", "database").doesNotContain("Exception");
        Visitor.Answer again = clerk.post("/orders/new", form);
        assertThat(again.status()).as(again.body()).isEqualTo(302);
        assertThat(orders()).isEqualTo(before + 1);
    }

    /** Before any page is reached. */
    @Test
    void whileSomebodySignsIn() throws Exception {
        Visitor visitor = new Visitor(shop.address());
        visitor.get("/sign-in");
        Visitor.Answer cut = cut(
                "lock table users.account in access exclusive mode",
                () -> visitor.post("/sign-in", "name", "owner", "password", PageShop.PASSWORD));
        assertThat(cut.status()).as(cut.body()).isEqualTo(503);
        assertThat(cut.body()).contains("The database is away for a moment");
        visitor.signIn("owner");
    }

    /** Not only what is asked of the database then: finding out who asks, too. */
    @Test
    void beforeAnythingIsAsked() throws SQLException {
        for (int i = 0; i < 5; i++) {
            api.get("/orders");
            assertThat(cutAll()).isPositive();
            Answer answer = api.get("/orders");
            assertThat(answer.status()).as(answer.body()).isIn(200, 503);
            assertThat(answer.type()).contains("json");
        }
    }

    /** Everybody places and repeats until there is an answer, while all connections are cut again and again. */
    @Test
    void againAndAgainUnderLoad() throws Exception {
        long before = orders();
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger placed = new AtomicInteger();
        List<Future<List<String>>> all = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            String name = "storm-" + caller + "-";
            all.add(callers.submit(() -> placeAll(name, placed, refused)));
        }
        List<String> numbers = new ArrayList<>();
        for (Future<List<String>> each : all) {
            while (!each.isDone()) {
                cutAll();
                int next = placed.get() + CALLERS;
                await().pollInterval(Duration.ofMillis(5)).until(() -> each.isDone() || placed.get() > next);
            }
            numbers.addAll(each.get());
        }
        assertThat(refused).as("cut in the middle").hasPositiveValue();
        assertThat(numbers).doesNotHaveDuplicates().hasSize(CALLERS * ORDERS_EACH);
        assertThat(orders()).isEqualTo(before + CALLERS * ORDERS_EACH);
    }

    private List<String> placeAll(String name, AtomicInteger placed, AtomicInteger refused) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < ORDERS_EACH; i++) {
            Answer answer = api.post("/orders", name + i, ORDER);
            for (int tries = 0; answer.status() == 503 && tries < MOST_TRIES; tries++) {
                refused.incrementAndGet();
                answer = api.post("/orders", name + i, ORDER);
            }
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            numbers.add(answer.text("/number"));
            placed.incrementAndGet();
        }
        return numbers;
    }

    /** Cuts the connection of one who is in the middle of it. */
    private <T> T cut(Callable<T> request) throws Exception {
        return cut(STOCK, request);
    }

    private <T> T cut(String lock, Callable<T> request) throws Exception {
        try (Held held = new Held(shop.bean(Database.class), lock)) {
            Future<T> asked = callers.submit(request);
            held.awaitWaiting(1);
            assertThat(held.cutWaiting()).isEqualTo(1);
            return asked.get();
        }
    }

    /** How many were cut. */
    private int cutAll() throws SQLException {
        try (Connection own = Held.connect(shop.bean(Database.class));
                Statement statement = own.createStatement()) {
            try (var rows = statement.executeQuery(CUT_ALL)) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private long orders() throws SQLException {
        try (Connection own = Held.connect(shop.bean(Database.class));
                Statement statement = own.createStatement();
                var rows = statement.executeQuery("select count(*) from orders.sales_order")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

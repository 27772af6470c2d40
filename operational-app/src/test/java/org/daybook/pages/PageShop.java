package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.AppServer;
import org.daybook.catalog.Product;
import org.daybook.catalog.Products;
import org.daybook.catalog.Products.NewProduct;
import org.daybook.database.Database;
import org.daybook.database.Home;
import org.daybook.database.TestDatabase;
import org.daybook.integrity.Checks;
import org.daybook.money.Money;
import org.daybook.orders.NewOrder;
import org.daybook.orders.Orders;
import org.daybook.orders.Returns;
import org.daybook.orders.Returns.Grade;
import org.daybook.orders.Returns.NewReturn;
import org.daybook.orders.Shipments;
import org.daybook.orders.Shipments.NewShipment;
import org.daybook.orders.Terms;
import org.daybook.orders.lines.OrderLine.Freight;
import org.daybook.orders.pricing.Content.Prices;
import org.daybook.payments.OrderMoney;
import org.daybook.payments.OrderMoney.Part;
import org.daybook.payments.Tender;
import org.daybook.reporting.fires.Beat;
import org.daybook.settings.Moment;
import org.daybook.settings.Shop;
import org.daybook.settings.ShopOpened;
import org.daybook.settings.Shops;
import org.daybook.stock.Receipts;
import org.daybook.stock.Receipts.Receipt;
import org.daybook.stock.Stores;
import org.daybook.users.ApiKeys;
import org.daybook.users.NewUser;
import org.daybook.users.Right;
import org.daybook.users.Role;
import org.daybook.users.User;
import org.daybook.users.Users;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The running app with a small shop: stores S1 and S2, products A and B, orders O1 to O5 in several states, and a user
 * of each role, whose name is the role's code.
 */
public final class PageShop implements AutoCloseable {
    public static final String PASSWORD = "granite-lantern-42";

    /** A shop has nine users, and most tests sign in: what a password costs matters to a few. */
    private static final String ROUNDS = "daybook.passwords.rounds";

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Instant NOW = Instant.parse("2026-03-14T02:30:00Z");

    private final Database database;
    private final StandingClock clock = new StandingClock(NOW);
    private final Map<String, Object> settings = new HashMap<>(Map.of(
            "server.port",
            0,
            "server.address",
            "127.0.0.1",
            "logging.level.root",
            "warn",
            "daybook.mail.url",
            "https://shop.example",
            ROUNDS,
            4));
    private ConfigurableApplicationContext app;
    private final Moment moment;

    public PageShop() {
        this(TestDatabase.fresh(), Map.of());
    }

    /** Whose passwords take as long as those of a real shop. */
    static PageShop withCostlyPasswords() {
        return new PageShop(TestDatabase.fresh(), Map.of(ROUNDS, 11));
    }

    /** With a home of its own, and other settings of the server. */
    public PageShop(Home home, Map<String, Object> others) {
        this(TestDatabase.fresh(home), others);
    }

    private PageShop(Database database, Map<String, Object> others) {
        this.database = database;
        settings.putAll(others);
        app = started();
        Shop shop = Shop.opened(CNY, ZoneId.of("Asia/Shanghai"), "en");
        bean(Shops.class).open(shop);
        bean(Shops.class).call("Linden Home");
        app.publishEvent(new ShopOpened("Jing'an"));
        bean(Stores.class).make(List.of("S2"));
        moment = shop.moment(Clock.fixed(NOW, ZoneOffset.UTC));
        bean(Products.class)
                .make(List.of(product("A", "Stoneware dinner plate 26 cm"), product("B", "Linen table runner")));
        for (String store : List.of("S1", "S2")) {
            receive(store, 10);
        }
        orders();
        for (Role role : Role.values()) {
            bean(Users.class).make(user(role.code(), role, List.of()), 0);
        }
        long second = bean(Stores.class).find("S2").orElseThrow();
        bean(Users.class).make(user("manager.s2", Role.STORE_MANAGER, List.of(second)), 0);
        bean(Users.class).make(user("bookkeeper.s2", Role.FINANCE, List.of(second)), 0);
        bean(Beat.class).run();
    }

    private ConfigurableApplicationContext started() {
        return AppServer.start(database, clock, settings);
    }

    /** The same shop, at another address. */
    void restart() {
        app.close();
        app = started();
    }

    /** Puts the clock on, or back. */
    void pass(Duration time) {
        clock.pass(time);
    }

    /** To work on behind the back of the app. */
    public Database database() {
        return database;
    }

    public String address() {
        return "http://127.0.0.1:" + app.getEnvironment().getRequiredProperty("local.server.port");
    }

    public <T> T bean(Class<T> type) {
        return app.getBean(type);
    }

    /** A key with all rights of a user. */
    public String key(String name) {
        User user = bean(Users.class).find(name).orElseThrow();
        return bean(ApiKeys.class).make(user.signedIn(), "test", user.rights(), Duration.ofDays(1));
    }

    public String key(String name, Right only) {
        User user = bean(Users.class).find(name).orElseThrow();
        return bean(ApiKeys.class).make(user.signedIn(), "test", Set.of(only), Duration.ofDays(1));
    }

    Moment moment() {
        return moment;
    }

    void run(String sql) {
        bean(JdbcClient.class).sql(sql).update();
    }

    public String value(String sql) {
        return bean(JdbcClient.class).sql(sql).query(String.class).single();
    }

    void assertBooksAgree() {
        assertThat(Checks.run(database, database.home()).stream().filter(result -> !result.passed()))
                .isEmpty();
    }

    private void orders() {
        place("O1", "S1", "A", 2);
        place("O2", "S1", "B", 3);
        place("O3", "S1", "A", 4);
        place("O4", "S2", "B", 1);
        place("O5", "S1", "A", 1);
        bean(OrderMoney.class).capture("PM-2", "O2", byBank("20.00"), moment);
        bean(Orders.class).confirm("O2", moment);
        bean(OrderMoney.class).capture("PM-3", "O3", byBank("50.16"), moment);
        ship("SH-3", "O3", 3);
        bean(Returns.class)
                .receive(
                        new NewReturn(
                                "RT-3",
                                "O3",
                                "S1",
                                List.of(new Returns.Line(1, BigDecimal.ONE, Grade.A)),
                                Freight.KEPT),
                        moment);
        bean(Orders.class).cancel("O5", moment);
    }

    private void place(String orderNo, String store, String sku, int quantity) {
        List<NewOrder.Line> lines = new ArrayList<>();
        lines.add(new NewOrder.Line(1, sku, BigDecimal.valueOf(quantity), new BigDecimal("9.99"), List.of()));
        bean(Orders.class)
                .place(
                        new NewOrder(
                                orderNo,
                                "web",
                                store,
                                Optional.empty(),
                                lines,
                                List.of(),
                                new BigDecimal("5.00"),
                                Prices.EXCLUSIVE,
                                Optional.empty(),
                                false,
                                Terms.onAccount(0)),
                        moment);
    }

    private void ship(String shipmentNo, String orderNo, int quantity) {
        bean(Shipments.class)
                .ship(
                        new NewShipment(
                                shipmentNo,
                                orderNo,
                                Optional.empty(),
                                List.of(new Shipments.Line(1, BigDecimal.valueOf(quantity)))),
                        moment);
    }

    /** So many of each product more. */
    void receive(String store, int pieces) {
        long storeId = bean(Stores.class).find(store).orElseThrow();
        List<Receipts.Line> lines = new ArrayList<>();
        bean(Products.class)
                .bySku(List.of("A", "B"))
                .values()
                .forEach(product -> lines.add(new Receipts.Line(
                        lines.size() + 1, product.productId(), BigDecimal.valueOf(pieces), new BigDecimal("3.50"))));
        bean(Receipts.class).receive(new Receipt("RC-" + store + "-" + pieces, "SUP1", storeId, lines, CNY, moment));
    }

    private static Part byBank(String amount) {
        return new Part(new Tender(Tender.Method.BANK, 0, ""), new Money(new BigDecimal(amount), CNY));
    }

    private static NewProduct product(String sku, String name) {
        return new NewProduct(sku, name, Product.Kind.GOODS, new BigDecimal("0.13"), null);
    }

    private static NewUser user(String name, Role role, List<Long> stores) {
        return new NewUser(name, "User " + name, PASSWORD, Set.of(role), stores, "en");
    }

    @Override
    public void close() {
        app.close();
        database.close();
    }
}

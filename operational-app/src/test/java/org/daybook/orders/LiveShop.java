package org.daybook.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.AppContext;
import org.daybook.catalog.Product;
import org.daybook.catalog.Products;
import org.daybook.catalog.Products.NewProduct;
import org.daybook.database.Database;
import org.daybook.database.TestDatabase;
import org.daybook.money.Money;
import org.daybook.orders.Returns.Grade;
import org.daybook.orders.Returns.NewReturn;
import org.daybook.orders.Shipments.NewShipment;
import org.daybook.orders.lines.OrderLine.Freight;
import org.daybook.orders.pricing.Content.Prices;
import org.daybook.payments.OrderMoney;
import org.daybook.payments.OrderMoney.Part;
import org.daybook.payments.Tender;
import org.daybook.settings.Channels;
import org.daybook.settings.Moment;
import org.daybook.settings.Shop;
import org.daybook.settings.Shops;
import org.daybook.stock.Receipts;
import org.daybook.stock.Receipts.Receipt;
import org.daybook.stock.Stores;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop with two products, A and B, on a real database of its own. */
final class LiveShop implements AutoCloseable {
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    /** In Shanghai. */
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final Database database = TestDatabase.fresh();
    private final ConfigurableApplicationContext context =
            AppContext.start(database, Clock.fixed(NOON, ZoneOffset.UTC));
    private final JdbcClient jdbc = context.getBean(JdbcClient.class);
    private final Moment now;

    LiveShop() {
        Shop shop = Shop.opened(CNY, ZoneId.of("Asia/Shanghai"), "en");
        context.getBean(Shops.class).open(shop);
        context.getBean(Channels.class).make(List.of("web"));
        context.getBean(Stores.class).make(List.of("S1", "S2"));
        context.getBean(Products.class).make(List.of(goods("A"), goods("B")));
        now = shop.noonOf(DAY);
    }

    /** Puts so many of each product into stock of the first store. */
    LiveShop stocked(int units) {
        return stocked("S1", units);
    }

    LiveShop stocked(String code, int units) {
        long store = context.getBean(Stores.class).find(code).orElseThrow();
        List<Receipts.Line> lines = List.of(
                new Receipts.Line(1, product("A"), BigDecimal.valueOf(units), new BigDecimal("3.335")),
                new Receipts.Line(2, product("B"), BigDecimal.valueOf(units), new BigDecimal("0.07")));
        context.getBean(Receipts.class).receive(new Receipt("R-" + code, "SUP1", store, lines, CNY, now));
        return this;
    }

    /** One line of each product that is named, in this sequence. */
    static NewOrder order(String orderNo, int quantity, String... skus) {
        return orderAt("S1", orderNo, quantity, skus);
    }

    static NewOrder orderAt(String store, String orderNo, int quantity, String... skus) {
        List<NewOrder.Line> lines = new ArrayList<>();
        for (String sku : skus) {
            lines.add(new NewOrder.Line(
                    lines.size() + 1, sku, BigDecimal.valueOf(quantity), new BigDecimal("9.99"), List.of()));
        }
        return new NewOrder(
                orderNo,
                "web",
                store,
                Optional.empty(),
                lines,
                List.of(),
                new BigDecimal("5.00"),
                Prices.INCLUSIVE,
                Optional.empty(),
                false,
                Terms.onAccount(0));
    }

    /** All its lines are line 1. */
    static NewOrder numberedAlike(NewOrder order) {
        return new NewOrder(
                order.orderNo(),
                order.channel(),
                order.store(),
                order.customerNo(),
                order.lines().stream()
                        .map(line -> new NewOrder.Line(1, line.sku(), line.quantity(), line.price(), List.of()))
                        .toList(),
                order.discounts(),
                order.freight(),
                order.prices(),
                order.rounding(),
                order.isExport(),
                order.terms());
    }

    void place(NewOrder order) {
        context.getBean(Orders.class).place(order, now);
    }

    void cancel(String orderNo) {
        context.getBean(Orders.class).cancel(orderNo, now);
    }

    void confirm(String orderNo) {
        context.getBean(Orders.class).confirm(orderNo, now);
    }

    /** The promises of an order end so many minutes from now. */
    void holdFor(String orderNo, int minutes) {
        jdbc.sql("update stock.reservation set expires_at = :until where document = :order")
                .param("until", NOON.plusSeconds(60L * minutes).atOffset(ZoneOffset.UTC))
                .param("order", orderNo)
                .update();
    }

    int expire() {
        return context.getBean(Reservations.class).expire();
    }

    /** Line 1, in one shipment; several quantities name it several times. */
    void ship(String shipmentNo, String orderNo, int... quantities) {
        List<Shipments.Line> lines = new ArrayList<>();
        for (int quantity : quantities) {
            lines.add(new Shipments.Line(1, BigDecimal.valueOf(quantity)));
        }
        context.getBean(Shipments.class).ship(new NewShipment(shipmentNo, orderNo, Optional.empty(), lines), now);
    }

    /** One of line 1, from another store than the order's. */
    void shipFrom(String store, String shipmentNo, String orderNo) {
        List<Shipments.Line> lines = List.of(new Shipments.Line(1, BigDecimal.ONE));
        context.getBean(Shipments.class).ship(new NewShipment(shipmentNo, orderNo, Optional.of(store), lines), now);
    }

    /** Line 1, in one return; several quantities name it several times. */
    void giveBack(String returnNo, String orderNo, int... quantities) {
        List<Returns.Line> lines = new ArrayList<>();
        for (int quantity : quantities) {
            lines.add(new Returns.Line(1, BigDecimal.valueOf(quantity), Grade.A));
        }
        context.getBean(Returns.class).receive(new NewReturn(returnNo, orderNo, "S1", lines, Freight.REFUNDED), now);
    }

    void pay(String paymentNo, String orderNo, String amount) {
        context.getBean(OrderMoney.class).capture(paymentNo, orderNo, byBank(amount), now);
    }

    void refund(String refundNo, String orderNo, String amount) {
        context.getBean(OrderMoney.class).refund(refundNo, orderNo, List.of(byBank(amount)), now);
    }

    /** Noon of its day. */
    Moment now() {
        return now;
    }

    <T> T service(Class<T> type) {
        return context.getBean(type);
    }

    String value(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    /** All that orders, stock, money and books hold, by table. */
    Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        for (String table : jdbc.sql("""
                select schemaname || '.' || tablename from pg_tables
                where schemaname in ('orders', 'stock', 'payments', 'ledger', 'audit')
                """).query(String.class).list()) {
            contents.put(
                    table,
                    value("select coalesce(string_agg(t::text, '|' order by t::text), '') from " + table + " as t"));
        }
        return contents;
    }

    void assertBooksAgree() {
        for (String view : jdbc.sql("select viewname from pg_views where schemaname = 'integrity'")
                .query(String.class)
                .list()) {
            assertThat(jdbc.sql("select to_jsonb(v)::text from integrity." + view + " as v")
                            .query(String.class)
                            .list())
                    .as(view)
                    .isEmpty();
        }
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    private long product(String sku) {
        return context.getBean(Products.class)
                .bySku(List.of(sku))
                .values()
                .iterator()
                .next()
                .productId();
    }

    private static NewProduct goods(String sku) {
        return new NewProduct(sku, sku, Product.Kind.GOODS, new BigDecimal("0.13"), null);
    }

    private static Part byBank(String amount) {
        return new Part(new Tender(Tender.Method.BANK, 0, ""), new Money(new BigDecimal(amount), CNY));
    }
}

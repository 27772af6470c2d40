package org.daybook.bench;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.daybook.AppContext;
import org.daybook.catalog.Product.Kind;
import org.daybook.catalog.Products;
import org.daybook.catalog.Products.NewProduct;
import org.daybook.database.Database;
import org.daybook.database.TestDatabase;
import org.daybook.orders.NewOrder;
import org.daybook.orders.NewOrder.Line;
import org.daybook.orders.Orders;
import org.daybook.orders.Terms;
import org.daybook.orders.pricing.Content.Prices;
import org.daybook.settings.Channels;
import org.daybook.settings.Shop;
import org.daybook.settings.Shops;
import org.daybook.stock.Stores;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop of two thousand products, with a million pieces of each in store 1. */
final class FullShop implements AutoCloseable {
    private static final int PRODUCTS = 2_000;
    private static final Shop SHOP = Shop.opened(Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"), "en");

    private final Database database = TestDatabase.fresh();
    private final ConfigurableApplicationContext context = AppContext.start(database);
    private final Orders orders = bean(Orders.class);
    private final AtomicLong numbers = new AtomicLong();

    FullShop() {
        bean(Shops.class).open(SHOP);
        bean(Stores.class).make(List.of("S1"));
        bean(Channels.class).make(List.of("web"));
        bean(Products.class)
                .make(IntStream.range(0, PRODUCTS)
                        .mapToObj(i -> new NewProduct("P" + i, "P" + i, Kind.GOODS, new BigDecimal("0.13"), null))
                        .toList());
        bean(JdbcClient.class)
                .sql("insert into stock.level (product_id, location_id, on_hand, value_amount)"
                        + " select product_id, 1, 1000000, 1000000 from catalog.product")
                .update();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Database database() {
        return database;
    }

    /** An order with a line of each of these products, by their index. */
    NewOrder place(long... goods) {
        List<Line> lines = IntStream.range(0, goods.length)
                .mapToObj(i -> new Line(i + 1, "P" + goods[i], BigDecimal.ONE, BigDecimal.TEN, List.of()))
                .toList();
        NewOrder order = new NewOrder(
                "S" + numbers.incrementAndGet(),
                "web",
                "S1",
                Optional.empty(),
                lines,
                List.of(),
                BigDecimal.ZERO,
                Prices.INCLUSIVE,
                Optional.empty(),
                false,
                Terms.onAccount(0));
        orders.place(order, SHOP.moment(Clock.systemUTC()));
        return order;
    }

    /** Three products, by their index. */
    static long[] three() {
        return ThreadLocalRandom.current()
                .longs(0, PRODUCTS)
                .distinct()
                .limit(3)
                .toArray();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}

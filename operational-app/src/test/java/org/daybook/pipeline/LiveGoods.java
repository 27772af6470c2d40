package org.daybook.pipeline;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.daybook.AppContext;
import org.daybook.catalog.Product;
import org.daybook.catalog.Products;
import org.daybook.catalog.Products.NewProduct;
import org.daybook.settings.Channels;
import org.daybook.settings.Moment;
import org.daybook.settings.Shop;
import org.daybook.settings.ShopOpened;
import org.daybook.settings.Shops;
import org.daybook.stock.Receipts;
import org.daybook.stock.Receipts.Receipt;
import org.daybook.stock.Stores;
import org.daybook.users.ApiKeys;
import org.daybook.users.NewUser;
import org.daybook.users.Role;
import org.daybook.users.User;
import org.daybook.users.Users;
import org.springframework.context.ConfigurableApplicationContext;

/** A home with something to sell: one product, and an owner with a key of the API. */
final class LiveGoods {
    static final int PIECES = 100_000;

    private static final Currency CNY = Currency.getInstance("CNY");

    private LiveGoods() {}

    /** @return the key */
    static String fill(org.daybook.pipeline.Shop home) {
        try (Books books = Books.of(home);
                ConfigurableApplicationContext app = AppContext.start(books.database())) {
            Shop shop = Shop.opened(CNY, ZoneId.of("Asia/Shanghai"), "en");
            app.getBean(Shops.class).open(shop);
            app.publishEvent(new ShopOpened("Jing'an"));
            app.getBean(Channels.class).make(List.of("web"));
            app.getBean(Products.class)
                    .make(List.of(new NewProduct("A", "Plate", Product.Kind.GOODS, new BigDecimal("0.13"), null)));
            receive(app, shop.moment(Clock.systemUTC()));
            Users users = app.getBean(Users.class);
            users.make(new NewUser("li", "Li", "granite-lantern-42", Set.of(Role.OWNER), List.of(), "en"), 0);
            User owner = users.find("li").orElseThrow();
            return app.getBean(ApiKeys.class).make(owner.signedIn(), "shop", owner.rights(), Duration.ofDays(1));
        }
    }

    private static void receive(ConfigurableApplicationContext app, Moment moment) {
        long product = app.getBean(Products.class).bySku(List.of("A")).values().stream()
                .findFirst()
                .orElseThrow()
                .productId();
        long store = app.getBean(Stores.class).find("S1").orElseThrow();
        List<Receipts.Line> lines =
                List.of(new Receipts.Line(1, product, BigDecimal.valueOf(PIECES), new BigDecimal("3.50")));
        app.getBean(Receipts.class).receive(new Receipt("RC-1", "SUP1", store, lines, CNY, moment));
    }
}

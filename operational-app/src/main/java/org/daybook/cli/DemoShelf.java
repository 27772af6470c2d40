package org.daybook.cli;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.catalog.ListPrices;
import org.daybook.catalog.Product;
import org.daybook.catalog.Products;
import org.daybook.demo.DemoFiles;
import org.daybook.settings.Moment;
import org.daybook.settings.Shops;
import org.daybook.stock.Stores;
import org.daybook.stock.list.ReorderPoints;
import org.springframework.context.ApplicationContext;

/** What no import says of the goods of the demo shop: their list prices, and when they are to be ordered again. */
record DemoShelf(ApplicationContext context, DemoFiles demo) {
    private static final int WATCHED = 80;
    private static final BigDecimal REORDER_POINT = BigDecimal.valueOf(8);

    void describe(Clock clock) {
        Moment now = context.getBean(Shops.class).find().orElseThrow().moment(clock);
        Map<String, Product> products =
                context.getBean(Products.class).bySku(demo.prices().keySet());
        ListPrices prices = context.getBean(ListPrices.class);
        demo.prices()
                .forEach((sku, price) -> Optional.ofNullable(products.get(sku))
                        .ifPresent(product -> prices.set(product.productId(), sku, Optional.of(price), now)));
        Map<Long, Optional<BigDecimal>> watched = watched();
        ReorderPoints points = context.getBean(ReorderPoints.class);
        demo.prices().keySet().stream()
                .map(products::get)
                .filter(Objects::nonNull)
                .limit(WATCHED)
                .forEach(product -> points.set(product.productId(), watched));
    }

    /** In each store alike. */
    private Map<Long, Optional<BigDecimal>> watched() {
        Stores stores = context.getBean(Stores.class);
        return demo.names().stores().keySet().stream()
                .map(code -> stores.find(code).orElseThrow())
                .collect(Collectors.toMap(store -> store, store -> Optional.of(REORDER_POINT)));
    }
}

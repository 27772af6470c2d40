package org.daybook.orders;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daybook.catalog.Product;
import org.daybook.catalog.Products;
import org.daybook.customers.Customers;
import org.daybook.orders.NewOrder.Reduction;
import org.daybook.orders.OrderRefused.Reason;
import org.daybook.promotions.Campaigns;
import org.daybook.settings.Channels;
import org.daybook.stock.Stores;
import org.springframework.stereotype.Component;

/** Finds what an order names by codes. */
@Component
class OrderNames {
    private final Stores stores;
    private final Channels channels;
    private final Customers customers;
    private final Products products;
    private final Campaigns campaigns;

    OrderNames(Stores stores, Channels channels, Customers customers, Products products, Campaigns campaigns) {
        this.stores = stores;
        this.channels = channels;
        this.customers = customers;
        this.products = products;
        this.campaigns = campaigns;
    }

    /** Who sells to whom, and what the codes of lines and discounts mean. */
    record Found(
            long storeId, long channelId, long customerId, Map<String, Product> products, Map<String, Long> campaigns) {

        Product product(String sku) {
            return Optional.ofNullable(products.get(sku)).orElseThrow();
        }

        long campaign(Reduction discount) {
            return discount.campaign()
                    .flatMap(code -> Optional.ofNullable(campaigns.get(code)))
                    .orElse(0L);
        }
    }

    /** @throws OrderRefused if a code is not known */
    Found find(NewOrder order) {
        return new Found(
                store(order.store()),
                channels.find(order.channel())
                        .orElseThrow(() -> new OrderRefused(Reason.CHANNEL_UNKNOWN, order.channel())),
                customer(order.customerNo()),
                products(order.lines().stream().map(NewOrder.Line::sku).toList()),
                campaigns(order));
    }

    long store(String code) {
        return stores.find(code).orElseThrow(() -> new OrderRefused(Reason.STORE_UNKNOWN, code));
    }

    private long customer(Optional<String> number) {
        return number.map(no -> customers.find(no).orElseThrow(() -> new OrderRefused(Reason.CUSTOMER_UNKNOWN, no)))
                .orElse(Customers.ANONYMOUS);
    }

    private Map<String, Product> products(List<String> skus) {
        Map<String, Product> known = products.bySku(skus);
        requireKnown(skus, known.keySet(), Reason.PRODUCT_UNKNOWN);
        return known;
    }

    private Map<String, Long> campaigns(NewOrder order) {
        Collection<String> codes = new TreeSet<>(Stream.concat(
                        order.discounts().stream(), order.lines().stream().flatMap(line -> line.discounts().stream()))
                .flatMap(discount -> discount.campaign().stream())
                .toList());
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> known = campaigns.find(codes);
        requireKnown(codes, known.keySet(), Reason.CAMPAIGN_UNKNOWN);
        return known;
    }

    private static void requireKnown(Collection<String> asked, Collection<String> known, Reason reason) {
        asked.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
            throw new OrderRefused(reason, code);
        });
    }

    /** The tax of a product in this order. */
    static BigDecimal taxRate(NewOrder order, Product product) {
        return order.isExport() ? BigDecimal.ZERO : product.taxRate();
    }
}

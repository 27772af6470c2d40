package org.daybook.orders;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daybook.catalog.Product;
import org.daybook.customers.Customers;
import org.daybook.orders.NewOrder.Reduction;
import org.daybook.orders.OrderNameTable.Known;
import org.daybook.orders.OrderRefused.Reason;
import org.daybook.orders.pricing.Content.Rounding;
import org.springframework.stereotype.Component;

/** Finds what an order names by codes. */
@Component
class OrderNames {
    private final OrderNameTable table;

    OrderNames(OrderNameTable table) {
        this.table = table;
    }

    /**
     * Who sells to whom, and what the codes of lines and discounts mean.
     *
     * @param rounding of an order that does not say
     */
    record Found(
            long storeId,
            long channelId,
            long customerId,
            Currency currency,
            ZoneId zone,
            Rounding rounding,
            Map<String, Product> products,
            Map<String, Long> campaigns) {

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
        Collection<String> skus =
                new TreeSet<>(order.lines().stream().map(NewOrder.Line::sku).toList());
        Collection<String> campaigns = campaigns(order);
        Known known = table.find(order, skus, campaigns);
        requireKnown(skus, known.products().keySet(), Reason.PRODUCT_UNKNOWN);
        requireKnown(campaigns, known.campaigns().keySet(), Reason.CAMPAIGN_UNKNOWN);
        return new Found(
                known.storeId().orElseThrow(() -> new OrderRefused(Reason.STORE_UNKNOWN, order.store())),
                known.channelId().orElseThrow(() -> new OrderRefused(Reason.CHANNEL_UNKNOWN, order.channel())),
                customer(order, known),
                known.currency(),
                known.zone(),
                known.rounding(),
                known.products(),
                known.campaigns());
    }

    long store(String code) {
        return table.store(code).orElseThrow(() -> new OrderRefused(Reason.STORE_UNKNOWN, code));
    }

    private static long customer(NewOrder order, Known known) {
        return order.customerNo()
                .map(number -> known.customerId().orElseThrow(() -> new OrderRefused(Reason.CUSTOMER_UNKNOWN, number)))
                .orElse(Customers.ANONYMOUS);
    }

    private static Collection<String> campaigns(NewOrder order) {
        return new TreeSet<>(Stream.concat(
                        order.discounts().stream(), order.lines().stream().flatMap(line -> line.discounts().stream()))
                .flatMap(discount -> discount.campaign().stream())
                .toList());
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

package org.daybook.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.demo.invent.Product;
import org.jspecify.annotations.Nullable;

/** What a product costs the customer and the shop on a day, in cents. */
public record Prices(DemoTruths truths) {

    public long priceOn(LocalDate day, Product product) {
        boolean isRaised =
                product.department().equals(DemoTruths.RAISED_DEPARTMENT) && !day.isBefore(truths.raisedOn());
        return isRaised
                ? inWholeYuan(product.firstPriceCents() * (100 + DemoTruths.RAISED_PERCENT) / 100.0)
                : product.firstPriceCents();
    }

    /** What they cost the customer on a day, by SKU. */
    Map<String, BigDecimal> on(LocalDate day, List<Product> products) {
        Map<String, BigDecimal> prices = new LinkedHashMap<>();
        products.forEach(product -> prices.put(product.sku(), BigDecimal.valueOf(priceOn(day, product), 2)));
        return prices;
    }

    /** Suppliers change their prices once a quarter. Null for what nobody knows the cost of. */
    public @Nullable Long costOn(LocalDate day, Product product) {
        Integer percent = product.costPercent();
        if (percent == null) {
            return null;
        }
        long quarters = DAYS.between(truths.firstDay(), day) * 4 / 365;
        double drifted = 1 + DemoTruths.COST_DRIFT * quarters / 4;
        return Math.round(product.firstPriceCents() * percent / 100.0 * drifted);
    }

    private static long inWholeYuan(double cents) {
        return Math.round(cents / 100) * 100;
    }
}

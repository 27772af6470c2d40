package org.daybook.stock.assortment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product as people know it.
 *
 * @param kind goods or service
 * @param category its path, null if it has none
 * @param taxRate 0.13 is 13 %
 * @param listPrice per unit, null if it has none
 * @param available units that nobody was promised, over the stores that the reader sees; null for a service
 */
public record ProductCard(
        long productId,
        String sku,
        String name,
        @Nullable String variant,
        String kind,
        @Nullable String category,
        @Nullable String brand,
        @Nullable String unit,
        BigDecimal taxRate,
        @Nullable BigDecimal listPrice,
        @Nullable BigDecimal available) {

    public boolean isGoods() {
        return kind.equals("goods");
    }
}

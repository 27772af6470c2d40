package org.daybook.catalog;

import java.math.BigDecimal;

/**
 * What the shop sells.
 *
 * @param taxRate 0.13 is 13 %
 */
public record Product(long productId, String sku, Kind kind, BigDecimal taxRate) {

    /** Goods lie in stock and have a cost; a service has neither. */
    public enum Kind {
        GOODS,
        SERVICE
    }

    public boolean isGoods() {
        return kind == Kind.GOODS;
    }
}

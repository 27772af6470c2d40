package org.daybook.stock.desk;

import org.daybook.settings.Refused;

/** Goods cannot be received or written off as asked for; stock stays as it is. */
public final class StockRefused extends Refused {

    private static final long serialVersionUID = 1L;

    private StockRefused(String key, String sku) {
        super(sku + " is refused: " + key, key, sku);
    }

    static StockRefused costUnknown(String sku) {
        return new StockRefused("stock.cost_unknown", sku);
    }

    static StockRefused priceUnknown(String sku) {
        return new StockRefused("stock.price_unknown", sku);
    }
}

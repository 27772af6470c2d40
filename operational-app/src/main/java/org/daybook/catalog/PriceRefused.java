package org.daybook.catalog;

import java.math.BigDecimal;
import org.daybook.settings.Refused;

/** A list price cannot be what was asked for; the old one stays. */
public final class PriceRefused extends Refused {
    private static final long serialVersionUID = 1L;

    PriceRefused(BigDecimal price) {
        super("price " + price, "product.price_unfit", price.toPlainString());
    }
}

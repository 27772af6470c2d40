package org.daybook.orders.desk;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product as it can be sold at one store.
 *
 * @param price per unit as listed, null if it has none
 * @param available units that nobody was promised; null for a service, which never runs out
 */
public record Offer(
        String sku,
        String name,
        @Nullable BigDecimal price,
        @Nullable BigDecimal available) {}

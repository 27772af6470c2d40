package org.daybook.stock.list;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What of a product lies at a location.
 *
 * @param available neither gone nor promised
 * @param reorder point below which it runs low; null if nobody watches it
 * @param averageCost per unit without tax; of goods that are out the last one, null if it was never known
 * @param value of all that lies there, without tax
 */
public record LevelRow(
        long productId,
        String sku,
        String product,
        long locationId,
        String locationCode,
        String location,
        BigDecimal onHand,
        BigDecimal reserved,
        BigDecimal available,
        @Nullable BigDecimal reorderPoint,
        @Nullable BigDecimal averageCost,
        BigDecimal value) {

    public boolean isOut() {
        return available.signum() <= 0;
    }

    public boolean isLow() {
        return reorderPoint != null && available.compareTo(reorderPoint) < 0;
    }
}

package org.daybook.stock.list;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Below what goods run low, by product and location. */
@Service
public class ReorderPoints {
    private static final int SCALE = 3;
    private static final int DIGITS = 15;

    private final ReorderPointTable table;

    ReorderPoints(ReorderPointTable table) {
        this.table = table;
    }

    /**
     * Sets the reorder points of a product, all or none.
     *
     * @param byLocation in the product's unit; none for goods that nobody watches there
     * @throws ReorderPointRefused if one is below zero, too large, or finer than three decimals
     */
    @Transactional
    public void set(long productId, Map<Long, Optional<BigDecimal>> byLocation) {
        byLocation.forEach((locationId, reorderPoint) -> set(productId, locationId, reorderPoint));
    }

    private void set(long productId, long locationId, Optional<BigDecimal> reorderPoint) {
        reorderPoint.filter(number -> !isFit(number.stripTrailingZeros())).ifPresent(unfit -> {
            throw new ReorderPointRefused(unfit);
        });
        table.set(productId, locationId, reorderPoint);
    }

    private static boolean isFit(BigDecimal number) {
        return number.signum() >= 0 && number.scale() <= SCALE && number.precision() - number.scale() <= DIGITS;
    }
}

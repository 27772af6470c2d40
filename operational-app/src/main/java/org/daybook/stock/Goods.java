package org.daybook.stock;

import java.math.BigDecimal;
import java.util.Comparator;

/** A quantity of one product at one location, for one line of a document. */
public record Goods(int lineNo, long productId, long locationId, BigDecimal quantity) {

    /** The order in which pools are locked, the same for everybody, so that nobody waits in a circle. */
    static final Comparator<Goods> BY_POOL =
            Comparator.comparingLong(Goods::productId).thenComparingLong(Goods::locationId);

    Place place() {
        return new Place(productId, locationId);
    }

    /** Where a pool is. */
    record Place(long productId, long locationId) {}
}

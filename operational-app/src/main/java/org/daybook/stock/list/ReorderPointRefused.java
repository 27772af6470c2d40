package org.daybook.stock.list;

import java.math.BigDecimal;
import org.daybook.settings.Refused;

/** A reorder point cannot be what was asked for; the old one stays. */
public final class ReorderPointRefused extends Refused {

    private static final long serialVersionUID = 1L;

    ReorderPointRefused(BigDecimal reorderPoint) {
        super("reorder point " + reorderPoint, "stock.reorder_point_unfit", reorderPoint.toPlainString());
    }
}

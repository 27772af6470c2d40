package org.daybook.stock.list;

import java.math.BigDecimal;
import org.daybook.settings.Refused;

/** A threshold cannot be what was asked for; the old one stays. */
public final class ThresholdRefused extends Refused {

    private static final long serialVersionUID = 1L;

    ThresholdRefused(BigDecimal threshold) {
        super("threshold " + threshold, "stock.threshold_unfit", threshold.toPlainString());
    }
}

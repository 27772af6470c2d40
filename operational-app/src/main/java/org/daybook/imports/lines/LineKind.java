package org.daybook.imports.lines;

import java.util.Locale;

/** The class of an imported line; the first rule that fits decides. */
public enum LineKind {
    ADJUSTMENT,
    RETURN,
    SALE;

    static LineKind of(int signOfPrice, int signOfQuantity, boolean isCreditNote) {
        if (signOfPrice <= 0) {
            return ADJUSTMENT;
        }
        return isCreditNote || signOfQuantity < 0 ? RETURN : SALE;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

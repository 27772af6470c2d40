package org.daybook.stock;

import org.daybook.money.Money;
import org.daybook.settings.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Why goods move.
 *
 * @param document the number of the document that moves them
 */
public record Movement(Kind kind, String document, @Nullable String reason, Moment moment) {

    /** What moves goods. */
    public enum Kind {
        OPENING,
        RECEIPT,
        SALE,
        RETURN,
        ISSUE
    }

    public static Movement of(Kind kind, String document, Moment moment) {
        return new Movement(kind, document, null, moment);
    }

    /** Goods with what they cost. */
    public record Valued(Goods goods, Money cost) {}
}

package org.daybook.stock;

import org.daybook.money.Money;
import org.daybook.settings.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Why goods move.
 *
 * @param document the number of the document that moves them
 * @param orderNo of the order that it belongs to
 */
public record Movement(
        Kind kind,
        String document,
        @Nullable String reason,
        @Nullable String orderNo,
        Moment moment) {

    /** What moves goods. */
    public enum Kind {
        OPENING,
        RECEIPT,
        SALE,
        RETURN,
        ISSUE
    }

    public static Movement of(Kind kind, String document, Moment moment) {
        return new Movement(kind, document, null, null, moment);
    }

    /** One that belongs to an order. */
    public static Movement ofOrder(Kind kind, String document, String orderNo, Moment moment) {
        return new Movement(kind, document, null, orderNo, moment);
    }

    /** Goods with what they cost. */
    public record Valued(Goods goods, Money cost) {}
}

package org.daybook.orders;

import java.util.List;

/** An order cannot be placed or moved on as asked; nothing has changed. */
public final class OrderRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why; the name in lower case is the key of the sentence. */
    public enum Reason {
        STORE_UNKNOWN,
        CHANNEL_UNKNOWN,
        CUSTOMER_UNKNOWN,
        PRODUCT_UNKNOWN,
        CAMPAIGN_UNKNOWN,
        ORDER_UNKNOWN,
        LINE_UNKNOWN,
        NO_LINES,
        LINE_TWICE,
        QUANTITY_NOT_POSITIVE,
        MORE_THAN_LEFT,
        ILLEGAL_MOVE
    }

    private final Reason reason;
    private final transient List<Object> details;

    /** With what the sentence names, in the order of its places. */
    public OrderRefused(Reason reason, Object... details) {
        super(reason + " " + List.of(details));
        this.reason = reason;
        this.details = List.of(details);
    }

    public Reason reason() {
        return reason;
    }

    /** What the sentence names, in the order of its places. */
    public List<Object> details() {
        return details;
    }
}

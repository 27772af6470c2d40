package org.daybook.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.settings.Refused;

/** An order cannot be placed or moved on as asked; nothing has changed. */
public final class OrderRefused extends Refused {

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
        PRICE_NEGATIVE,
        DISCOUNT_NEGATIVE,
        FREIGHT_NEGATIVE,
        AMOUNT_TOO_LARGE,
        MORE_THAN_LEFT,
        ILLEGAL_MOVE
    }

    private final Reason reason;
    private final transient Map<String, Object> facts;

    /** With what the sentence names, in the order of its places. */
    public OrderRefused(Reason reason, Object... details) {
        super(reason + " " + List.of(details), "order." + reason.name().toLowerCase(Locale.ROOT), details);
        this.reason = reason;
        this.facts = Map.of();
    }

    /** An order cannot go from one state to another; these it can go to. */
    public OrderRefused(String orderNo, Word from, Word to, List<String> legal) {
        super(orderNo + " " + from + " " + to, "order.illegal_move", orderNo, from, to);
        this.reason = Reason.ILLEGAL_MOVE;
        this.facts = Map.of("legal", List.copyOf(legal));
    }

    private OrderRefused(Map<String, Object> facts, Object... details) {
        super(Reason.MORE_THAN_LEFT + " " + List.of(details), "order.more_than_left", details);
        this.reason = Reason.MORE_THAN_LEFT;
        this.facts = facts;
    }

    /**
     * A document asks for more of a line than is left.
     *
     * @param legal to which states the order can go
     */
    public static OrderRefused moreThanLeft(
            String document, int lineNo, BigDecimal wanted, BigDecimal left, List<String> legal) {
        return new OrderRefused(
                Map.of("left", plain(left), "legal", List.copyOf(legal)), document, lineNo, plain(wanted), plain(left));
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }

    /** To which states the order can go, and how much of the line is left, where that was the matter. */
    @Override
    public Map<String, Object> facts() {
        return facts;
    }

    public Reason reason() {
        return reason;
    }
}

package org.daybook.orders.web;

import java.util.List;
import java.util.Optional;
import org.daybook.payments.Tender;
import org.daybook.payments.Tender.Method;

/** The ways to pay that a form offers. Cash lies in the till of the order's store, cards are cleared by who runs them. */
public final class Tenders {
    /** Their codes, as they stand in forms and messages. */
    public static final List<String> ALL = List.of("cash", "bank", "card", "alipay", "wechat");

    private Tenders() {}

    /** Nothing if there is no such way. */
    public static Optional<Tender> of(String code, long storeId) {
        return switch (code) {
            case "cash" -> Optional.of(new Tender(Method.CASH, storeId, ""));
            case "bank" -> Optional.of(new Tender(Method.BANK, 0, ""));
            case "card", "alipay", "wechat" -> Optional.of(new Tender(Method.GATEWAY, 0, code));
            default -> Optional.empty();
        };
    }
}

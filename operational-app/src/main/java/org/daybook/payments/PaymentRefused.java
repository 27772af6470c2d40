package org.daybook.payments;

import java.util.Locale;
import org.daybook.settings.Refused;

/** Money cannot be moved as asked. */
public final class PaymentRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** Why; the name in lower case is the key of the sentence. */
    public enum Reason {
        ORDER_UNKNOWN,
        TENDER_INCOMPLETE,
        AMOUNT_NOT_POSITIVE,
        REFUND_ABOVE_DUE,
        BILL_PAID
    }

    private final Reason reason;

    PaymentRefused(Reason reason, String detail) {
        super(reason + " " + detail, "payment." + reason.name().toLowerCase(Locale.ROOT), detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

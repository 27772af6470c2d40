package org.daybook.payments;

/** Money cannot be moved as asked. */
public final class PaymentRefused extends RuntimeException {

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
    private final String detail;

    PaymentRefused(Reason reason, String detail) {
        super(reason + " " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }
}

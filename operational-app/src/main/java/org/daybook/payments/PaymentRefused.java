package org.daybook.payments;

import java.util.Locale;
import java.util.Map;
import org.daybook.money.Money;
import org.daybook.settings.Refused;

/** Money cannot be moved as asked. */
public final class PaymentRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** Why; the name in lower case is the key of the sentence. */
    public enum Reason {
        ORDER_UNKNOWN,
        TENDER_INCOMPLETE,
        AMOUNT_NOT_POSITIVE,
        CAPTURE_ABOVE_DUE,
        REFUND_ABOVE_DUE,
        BILL_PAID
    }

    private final Reason reason;
    private final transient Map<String, Object> facts;

    PaymentRefused(Reason reason, String detail) {
        super(reason + " " + detail, "payment." + reason.name().toLowerCase(Locale.ROOT), detail);
        this.reason = reason;
        this.facts = Map.of();
    }

    private PaymentRefused(Reason reason, String fact, Money most) {
        super(reason + " " + most, "payment." + reason.name().toLowerCase(Locale.ROOT), most.toString());
        this.reason = reason;
        this.facts = Map.of(
                fact,
                Map.of(
                        "amount",
                        most.amount().toPlainString(),
                        "currency",
                        most.currency().getCurrencyCode()));
    }

    /** More money is given than is still to be paid. */
    public static PaymentRefused aboveDue(Money due) {
        return new PaymentRefused(Reason.CAPTURE_ABOVE_DUE, "due", due);
    }

    /** More is to be paid back than is owed back. */
    static PaymentRefused aboveDueBack(Money dueBack) {
        return new PaymentRefused(Reason.REFUND_ABOVE_DUE, "due_back", dueBack);
    }

    /** How much may be paid, as {@code due}, or paid back, as {@code due_back}, where that was the matter. */
    @Override
    public Map<String, Object> facts() {
        return facts;
    }

    public Reason reason() {
        return reason;
    }
}

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

    /** More is to be paid back than this. */
    PaymentRefused(Money dueBack) {
        super(Reason.REFUND_ABOVE_DUE + " " + dueBack, "payment.refund_above_due", dueBack.toString());
        this.reason = Reason.REFUND_ABOVE_DUE;
        this.facts = Map.of(
                "due_back",
                Map.of(
                        "amount",
                        dueBack.amount().toPlainString(),
                        "currency",
                        dueBack.currency().getCurrencyCode()));
    }

    /** How much may be paid back, where that was the matter. */
    @Override
    public Map<String, Object> facts() {
        return facts;
    }

    public Reason reason() {
        return reason;
    }
}

package org.daybook.orders.api;

import org.daybook.orders.web.Tenders;
import org.daybook.payments.Tender;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.Forbidden;
import org.daybook.web.api.WrongFields;

/** The ways to pay, as the API names them. */
final class Paying {

    private Paying() {}

    /** @throws WrongFields if there is no such way */
    static Tender tender(String code, long storeId, SignedIn me) {
        if (!me.may(Right.PAYMENTS_TAKE) && !me.may(Right.REFUNDS_PAY)) {
            throw new Forbidden(Right.PAYMENTS_TAKE);
        }
        return Tenders.of(code, storeId)
                .orElseThrow(() -> WrongFields.of("paid_by", "api.one_of", String.join(", ", Tenders.ALL)));
    }
}

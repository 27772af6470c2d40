package org.daybook.orders.book;

import org.daybook.payments.OrderAccounts;
import org.daybook.settings.Moment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Cancels one order whose promises have expired, in a transaction of its own. */
@Component
public class Expiry {
    private final ExpiredOrderTable expired;
    private final OrderAccounts accounts;
    private final Cancellations cancellations;

    Expiry(ExpiredOrderTable expired, OrderAccounts accounts, Cancellations cancellations) {
        this.expired = expired;
        this.accounts = accounts;
        this.cancellations = cancellations;
    }

    /** False if somebody else is at this order, or it has been paid for, confirmed or cancelled by now. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean expire(String orderNo, Moment moment) {
        if (!cancellations.begin(orderNo, moment)) {
            return false;
        }
        if (!accounts.tryHold(orderNo) || !expired.isExpired(orderNo, moment.at())) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return false;
        }
        cancellations.cancel(orderNo, "expiry", moment);
        return true;
    }
}

package org.daybook.orders.book;

import java.util.List;
import org.daybook.audit.BusinessEvent;
import org.daybook.audit.BusinessEvents;
import org.daybook.settings.Moment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Completes orders, by hand or once they are settled, each in a transaction of its own. */
@Component
public class Completion {
    private final CompletionTable settled;
    private final BusinessEvents happened;
    private final OrderBook book;

    Completion(CompletionTable settled, BusinessEvents happened, OrderBook book) {
        this.settled = settled;
        this.happened = happened;
        this.book = book;
    }

    /** The numbers of the orders that are settled. */
    @Transactional(readOnly = true)
    public List<String> due(Moment now) {
        return settled.find(now.day());
    }

    /** Once more changes nothing. */
    @Transactional
    public void complete(String orderNo, Moment moment) {
        if (begin(orderNo, moment)) {
            book.complete(book.lock(orderNo), "order", moment);
        }
    }

    /** False if it is not settled any more, or completed by now. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean completeIfSettled(String orderNo, Moment moment) {
        if (!begin(orderNo, moment)) {
            return false;
        }
        LiveOrder order = book.lock(orderNo);
        if (!settled.isSettled(orderNo, moment.day())) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return false;
        }
        book.complete(order, "settled", moment);
        return true;
    }

    private boolean begin(String orderNo, Moment moment) {
        return happened.begin(BusinessEvent.of("order_completed", orderNo, orderNo, moment));
    }
}

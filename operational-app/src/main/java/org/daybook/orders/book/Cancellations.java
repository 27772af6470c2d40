package org.daybook.orders.book;

import org.daybook.audit.BusinessEvent;
import org.daybook.audit.BusinessEvents;
import org.daybook.payments.OrderMoney;
import org.daybook.settings.Moment;
import org.daybook.stock.Inventory;
import org.springframework.stereotype.Component;

/** Ends what is left of an order: promises end, what was prepaid is owed back. */
@Component
public class Cancellations {
    private final BusinessEvents happened;
    private final OrderBook book;
    private final Inventory inventory;
    private final OrderMoney money;

    Cancellations(BusinessEvents happened, OrderBook book, Inventory inventory, OrderMoney money) {
        this.happened = happened;
        this.book = book;
        this.inventory = inventory;
        this.money = money;
    }

    /** Notes it, once for whatever cause; false if it was noted before. */
    public boolean begin(String orderNo, Moment moment) {
        return happened.begin(BusinessEvent.of("order_cancelled", orderNo, orderNo, moment));
    }

    /** @throws org.daybook.orders.OrderRefused if there is no such order, or it cannot be cancelled any more */
    public void cancel(String orderNo, String cause, Moment moment) {
        LiveOrder order = book.lock(orderNo);
        book.cancelRest(order, cause, moment);
        inventory.release(orderNo);
        money.cancelRest(orderNo, moment);
    }
}

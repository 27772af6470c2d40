package org.daybook.orders;

import org.daybook.orders.OrderNames.Found;
import org.daybook.orders.book.LiveOrderTable;
import org.daybook.orders.book.NewOrderTable;
import org.daybook.orders.book.NewOrderTable.NewHead;
import org.daybook.orders.pricing.Content;
import org.daybook.orders.pricing.PricedOrder;
import org.daybook.payments.OrderAccount;
import org.daybook.payments.OrderAccounts;
import org.daybook.settings.Moment;
import org.springframework.stereotype.Component;

/** Looks up what an order names and writes it down. */
@Component
class Placing {
    private final OrderNames names;
    private final NewOrderTable newOrders;
    private final LiveOrderTable orders;
    private final OrderAccounts accounts;

    Placing(OrderNames names, NewOrderTable newOrders, LiveOrderTable orders, OrderAccounts accounts) {
        this.names = names;
        this.newOrders = newOrders;
        this.orders = orders;
        this.accounts = accounts;
    }

    Found find(NewOrder order) {
        return names.find(order);
    }

    void write(NewOrder order, Found found, Content content, PricedOrder priced, Moment moment) {
        NewHead head = new NewHead(
                order.orderNo(),
                found.storeId(),
                found.channelId(),
                found.customerId(),
                moment.at().atZone(found.zone()).getHour(),
                order.terms());
        long orderId = newOrders.insert(head, content, priced, moment);
        accounts.open(orderId, order.orderNo(), found.storeId(), found.channelId(), found.customerId());
    }

    /** True if the order has to be paid first, and has just become so. */
    boolean updatePaymentState(OrderAccount account) {
        return orders.updatePaymentState(account.orderNo(), account.captured(), account.refunded());
    }
}

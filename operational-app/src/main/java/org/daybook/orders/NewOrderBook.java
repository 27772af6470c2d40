package org.daybook.orders;

import java.time.ZoneId;
import org.daybook.orders.OrderNames.Found;
import org.daybook.orders.book.LiveOrderTable;
import org.daybook.orders.book.LiveOrderTable.NewHead;
import org.daybook.orders.book.OrderEventTable;
import org.daybook.orders.book.OrderLineTable;
import org.daybook.orders.pricing.Content;
import org.daybook.orders.pricing.PricedOrder;
import org.daybook.payments.OrderAccount;
import org.daybook.settings.Moment;
import org.springframework.stereotype.Component;

/** The tables that a new order is written to. */
@Component
class NewOrderBook {
    private final LiveOrderTable orders;
    private final OrderLineTable lines;
    private final OrderEventTable events;

    NewOrderBook(LiveOrderTable orders, OrderLineTable lines, OrderEventTable events) {
        this.orders = orders;
        this.lines = lines;
        this.events = events;
    }

    long insert(NewOrder order, Found found, Content content, PricedOrder priced, Moment moment, ZoneId zone) {
        NewHead head = new NewHead(
                order.orderNo(),
                found.storeId(),
                found.channelId(),
                found.customerId(),
                moment.at().atZone(zone).getHour(),
                order.dueDays());
        long orderId = orders.insert(head, content, priced, moment);
        lines.insert(orderId, priced.lines());
        events.insertPlaced(orderId, moment);
        return orderId;
    }

    void updatePaymentState(OrderAccount account) {
        orders.updatePaymentState(account.orderNo(), account.captured(), account.refunded());
    }
}

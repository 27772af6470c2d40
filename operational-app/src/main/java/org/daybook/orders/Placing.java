package org.daybook.orders;

import java.util.Locale;
import org.daybook.orders.OrderNames.Found;
import org.daybook.orders.pricing.Content;
import org.daybook.orders.pricing.PricedOrder;
import org.daybook.payments.OrderAccount;
import org.daybook.payments.OrderAccounts;
import org.daybook.settings.Moment;
import org.daybook.settings.Shop;
import org.daybook.settings.Shops;
import org.springframework.stereotype.Component;

/** Looks up what an order names and writes it down. */
@Component
class Placing {
    private final Shops shops;
    private final OrderNames names;
    private final NewOrderBook tables;
    private final OrderAccounts accounts;

    Placing(Shops shops, OrderNames names, NewOrderBook tables, OrderAccounts accounts) {
        this.shops = shops;
        this.names = names;
        this.tables = tables;
        this.accounts = accounts;
    }

    Shop shop() {
        return shops.get();
    }

    Content.Rounding rounding() {
        return Content.Rounding.valueOf(shops.rounding().toUpperCase(Locale.ROOT));
    }

    Found find(NewOrder order) {
        return names.find(order);
    }

    void write(NewOrder order, Found found, Content content, PricedOrder priced, Moment moment) {
        long orderId = tables.insert(order, found, content, priced, moment, shop().zone());
        accounts.open(orderId, order.orderNo(), found.storeId(), found.channelId(), found.customerId());
    }

    void updatePaymentState(OrderAccount account) {
        tables.updatePaymentState(account);
    }
}

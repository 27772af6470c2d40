package org.daybook.analytics.web;

import java.util.ArrayList;
import java.util.List;
import org.daybook.analytics.RightNow;
import org.daybook.analytics.RightNow.StockRisk;
import org.daybook.analytics.RightNow.Sum;
import org.daybook.orders.list.OrderFilter;
import org.daybook.orders.list.OrderList;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.Now;
import org.daybook.web.alerts.Alert;
import org.daybook.web.alerts.AlertSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What orders, money and stock need. */
@Component
@Order(2)
class ShopAlerts implements AlertSource {
    private static final int MOST_COUNTED = 1000;

    private final OrderList orders;
    private final RightNow rightNow;
    private final Now now;

    ShopAlerts(OrderList orders, RightNow rightNow, Now now) {
        this.orders = orders;
        this.rightNow = rightNow;
        this.now = now;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Alert> alerts(SignedIn me) {
        List<Alert> alerts = new ArrayList<>();
        if (me.may(Right.ORDERS_CANCEL)) {
            toConfirm(me, alerts);
        }
        if (me.stores().isEmpty() && me.may(Right.REFUNDS_PAY)) {
            add(alerts, "refunds_due", rightNow.dueBack(), "/orders?view=owed");
        }
        if (me.stores().isEmpty() && me.may(Right.LEDGER_READ)) {
            add(alerts, "overdue", rightNow.overdue(now.by(me).day()), "/orders?view=unpaid");
        }
        if (me.may(Right.STOCK_READ)) {
            lowStock(me, alerts);
        }
        return alerts;
    }

    private void toConfirm(SignedIn me, List<Alert> alerts) {
        OrderList.Sum waiting = orders.sum(OrderFilter.ofView(me.stores(), "to_confirm"), MOST_COUNTED);
        add(alerts, "to_confirm", new Sum(waiting.orders(), waiting.total()), "/orders?view=to_confirm");
    }

    private static void add(List<Alert> alerts, String kind, Sum sum, String path) {
        if (sum.count() > 0) {
            alerts.add(Alert.waiting(kind, sum.count(), path).of(sum.amount()));
        }
    }

    private void lowStock(SignedIn me, List<Alert> alerts) {
        StockRisk risk = rightNow.stockRisk(me.stores());
        if (risk.out() + risk.low() > 0) {
            long products = risk.out() + risk.low();
            alerts.add(Alert.waiting("low_stock", products, "/stock?view=low", risk.out(), risk.low())
                    .asOne());
        }
    }
}

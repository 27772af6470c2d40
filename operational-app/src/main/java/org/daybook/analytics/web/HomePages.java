package org.daybook.analytics.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.daybook.analytics.RightNow;
import org.daybook.orders.list.OrderFilter;
import org.daybook.orders.list.OrderList;
import org.daybook.orders.list.OrderRow;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.Now;
import org.daybook.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what the user's own work needs now. */
@Controller
class HomePages {
    private static final int MOST_ROWS = 6;

    private final DashboardPages dashboard;
    private final DataDesk data;
    private final RightNow rightNow;
    private final OrderList orders;
    private final Now now;

    HomePages(DashboardPages dashboard, DataDesk data, RightNow rightNow, OrderList orders, Now now) {
        this.dashboard = dashboard;
        this.data = data;
        this.rightNow = rightNow;
        this.orders = orders;
        this.now = now;
    }

    @GetMapping("/")
    @Requires(Right.HOME)
    String home(SignedIn me, Locale locale, HttpServletRequest request, Model model) {
        if (me.may(Right.DASHBOARD)) {
            return dashboard.page(request, me, locale, model);
        }
        String language = locale.toLanguageTag();
        data.show(me, now.by(me).day(), language, model);
        money(me, model);
        goods(me, model);
        model.addAttribute(
                "lists",
                views(me).stream().map(view -> list(view, me, language)).toList());
        return "analytics/home";
    }

    /** Orders that wait for this user's work. */
    public record Waiting(String view, List<OrderRow> rows) {}

    private void money(SignedIn me, Model model) {
        if (me.may(Right.LEDGER_READ)) {
            model.addAttribute("cash", rightNow.cash());
            model.addAttribute("overdue", rightNow.overdue(now.by(me).day()));
        }
        if (me.may(Right.REFUNDS_PAY)) {
            model.addAttribute("dueBack", rightNow.dueBack());
        }
        if (me.may(Right.ORDERS_PLACE)) {
            model.addAttribute("mine", rightNow.placedBy(me.userId(), now.by(me).day()));
        }
    }

    private void goods(SignedIn me, Model model) {
        if (me.may(Right.ORDERS_READ)) {
            model.addAttribute("today", rightNow.placedOn(now.by(me).day(), me.stores()));
            model.addAttribute("open", rightNow.open(me.stores()));
        }
        if (me.may(Right.STOCK_READ)) {
            model.addAttribute("risk", rightNow.stockRisk(me.stores()));
        }
    }

    private static List<String> views(SignedIn me) {
        if (!me.may(Right.ORDERS_READ)) {
            return List.of();
        }
        if (me.may(Right.ORDERS_CANCEL) && me.may(Right.ORDERS_SHIP)) {
            return List.of("to_confirm", "to_ship", "unpaid");
        }
        return me.may(Right.ORDERS_SHIP)
                ? List.of("to_ship", "returns")
                : me.may(Right.RETURNS_RECEIVE) ? List.of("returns", "to_ship") : List.of("to_confirm", "unpaid");
    }

    private Waiting list(String view, SignedIn me, String language) {
        return new Waiting(view, orders.find(OrderFilter.ofView(me.stores(), view), "placed", MOST_ROWS, 0, language));
    }
}

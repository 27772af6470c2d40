package org.daybook.orders.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.customers.Customers;
import org.daybook.orders.detail.OrderDetails;
import org.daybook.orders.list.OrderFilter;
import org.daybook.orders.list.OrderList;
import org.daybook.orders.list.OrderList.Sum;
import org.daybook.orders.list.OrderRow;
import org.daybook.settings.Channels;
import org.daybook.stock.seen.SeenStores;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.Requires;
import org.daybook.web.list.Csv;
import org.daybook.web.list.ListState;
import org.daybook.web.list.PageOf;
import org.daybook.web.page.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The order list. */
@Controller
class OrderListPages {
    private static final int MOST_FOUND_CUSTOMERS = 500;
    private static final int MOST_IN_TAB = 1000;
    private static final Object[] COLUMNS = {
        "order_no",
        "business_day",
        "placed_at",
        "store",
        "channel",
        "customer_no",
        "customer",
        "payment_state",
        "fulfilment_state",
        "after_sale_state",
        "units",
        "total"
    };

    private final OrderList orders;
    private final OrderDetails details;
    private final Customers customers;
    private final SeenStores stores;
    private final Channels channels;

    OrderListPages(OrderList orders, OrderDetails details, Customers customers, SeenStores stores, Channels channels) {
        this.orders = orders;
        this.details = details;
        this.customers = customers;
        this.stores = stores;
        this.channels = channels;
    }

    @GetMapping("/orders")
    @Requires(Right.ORDERS_READ)
    String list(HttpServletRequest request, SignedIn me, Locale locale, Model model) {
        ListState state = ListState.of(request, OrderList.SORTS.toArray(String[]::new));
        boolean isWhole = request.getHeader("HX-Request") == null;
        if (isWhole
                && !state.q().isEmpty()
                && details.find(state.q(), me.stores()).isPresent()) {
            return "redirect:" + Paths.of("/orders/{no}", state.q());
        }
        OrderFilter filter = filter(state, me);
        Sum sum = orders.sum(filter, PageOf.MOST_COUNTED);
        String language = locale.toLanguageTag();
        model.addAttribute("list", state);
        model.addAttribute(
                "rows",
                new PageOf<>(
                        orders.find(filter, state.sort(), state.size(), state.offset(), language),
                        sum.orders(),
                        state));
        model.addAttribute("sum", sum);
        model.addAttribute("counts", orders.counts(me.stores(), MOST_IN_TAB + 1));
        model.addAttribute("stores", stores.all(me, locale));
        model.addAttribute("channels", channels.all(language));
        return "orders/list";
    }

    /** All orders that the list shows, as a file. */
    @GetMapping("/orders/export")
    @Requires({Right.ORDERS_READ, Right.EXPORT})
    void export(HttpServletRequest request, HttpServletResponse response, SignedIn me, Locale locale)
            throws IOException {
        ListState state = ListState.of(request, OrderList.SORTS.toArray(String[]::new));
        OrderFilter filter = filter(state, me);
        Csv.send(response, "orders", file -> {
            file.add(COLUMNS);
            orders.each(filter, state.sort(), locale.toLanguageTag(), row -> file.add(cells(row, me)));
        });
    }

    private static @Nullable Object[] cells(OrderRow row, SignedIn me) {
        return new @Nullable Object[] {
            row.orderNo(),
            row.businessDay(),
            row.placedAt(),
            row.store(),
            row.channel(),
            row.customerNo(),
            row.customerName(),
            row.paymentState(),
            row.fulfilmentState(),
            row.afterSaleState(),
            row.units(),
            me.may(Right.AMOUNTS) ? row.total() : null
        };
    }

    private OrderFilter filter(ListState state, SignedIn me) {
        boolean isSearch = !state.q().isEmpty();
        return new OrderFilter(
                me.stores(),
                state.value("view").filter(OrderList.VIEWS::contains).orElse(""),
                state.values("payment"),
                state.values("goods"),
                state.number("store"),
                state.number("channel"),
                isSearch ? Optional.of(state.q()) : Optional.empty(),
                isSearch ? customers.search(state.q(), MOST_FOUND_CUSTOMERS) : List.of(),
                state.day("from"),
                state.day("to"));
    }
}

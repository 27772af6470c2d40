package org.daybook.web.page;

import java.util.List;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;

/** The pages of the product; everybody sees those that they may open. */
public final class Menu {

    /**
     * A page of a section.
     *
     * @param key of its name: {@code menu.<key>}
     */
    public record Item(String key, String path, Right right) {}

    /** Pages that belong together, under the first one's address. */
    public record Section(String key, String icon, List<Item> items) {

        public String path() {
            return items.get(0).path();
        }
    }

    private static final List<Section> ALL = List.of(
            section("home", "home", new Item("home", "/", Right.HOME)),
            section(
                    "orders",
                    "receipt-2",
                    new Item("orders.all", "/orders", Right.ORDERS_READ),
                    new Item("orders.to_confirm", "/orders?view=to_confirm", Right.ORDERS_READ),
                    new Item("orders.to_ship", "/orders?view=to_ship", Right.ORDERS_READ),
                    new Item("orders.returns", "/orders?view=returns", Right.ORDERS_READ)),
            section("products", "tag", new Item("products", "/products", Right.PRODUCTS_READ)),
            section(
                    "stock",
                    "building-warehouse",
                    new Item("stock.levels", "/stock", Right.STOCK_READ),
                    new Item("stock.low", "/stock?view=low", Right.STOCK_READ),
                    new Item("stock.movements", "/stock/movements", Right.STOCK_READ)),
            section("customers", "users", new Item("customers", "/customers", Right.CUSTOMERS_READ)),
            section(
                    "finance",
                    "cash-banknote",
                    new Item("finance.money", "/money", Right.MONEY_POST),
                    new Item("finance.journal", "/journal", Right.LEDGER_READ),
                    new Item("finance.balance", "/journal/balance", Right.LEDGER_READ)),
            section(
                    "reports",
                    "chart-bar",
                    new Item("reports.library", "/reports", Right.REPORTS_READ),
                    new Item("reports.archive", "/reports/archive", Right.REPORTS_READ),
                    new Item("reports.schedules", "/reports/schedules", Right.REPORTS_SCHEDULE),
                    new Item("reports.deliveries", "/reports/deliveries", Right.REPORTS_SCHEDULE)),
            section(
                    "data",
                    "database",
                    new Item("data.sql", "/sql", Right.SQL_RUN),
                    new Item("data.dictionary", "/dictionary", Right.SQL_RUN),
                    new Item("data.runs", "/runs", Right.LOADS_READ)),
            section(
                    "admin",
                    "settings",
                    new Item("admin.users", "/admin/users", Right.USERS),
                    new Item("admin.audit", "/admin/audit", Right.AUDIT)));

    private Menu() {}

    /** What this user may open. */
    public static List<Section> of(SignedIn user) {
        return ALL.stream()
                .map(section -> new Section(
                        section.key(),
                        section.icon(),
                        section.items().stream()
                                .filter(item -> user.may(item.right()))
                                .toList()))
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    private static Section section(String key, String icon, Item... items) {
        return new Section(key, icon, List.of(items));
    }
}

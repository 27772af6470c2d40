package org.daybook.users;

import java.util.Locale;

/** What somebody may do or see; whoever has none of a page's rights does not see that the page exists. */
public enum Right {
    HOME,
    DASHBOARD,
    ORDERS_READ,
    ORDERS_PLACE,
    PRICES_SET,
    ORDERS_SHIP,
    ORDERS_CANCEL,
    RETURNS_RECEIVE,
    PAYMENTS_TAKE,
    REFUNDS_PAY,
    PRODUCTS_READ,
    STOCK_READ,
    STOCK_RECEIVE,
    STOCK_ISSUE,
    CUSTOMERS_READ,
    PERSONAL_DATA,
    AMOUNTS,
    COSTS,
    LEDGER_READ,
    MONEY_POST,
    LOADS_READ,
    LOADS_START,
    REPORTS_READ,
    REPORTS_SCHEDULE,
    SQL_RUN,
    EXPORT,
    USERS,
    AUDIT;

    /** As it stands in the database, in messages and in the API: {@code orders_read}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such right */
    public static Right of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

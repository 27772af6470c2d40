package org.daybook.users;

import static org.daybook.users.Right.AMOUNTS;
import static org.daybook.users.Right.AUDIT;
import static org.daybook.users.Right.COSTS;
import static org.daybook.users.Right.CUSTOMERS_READ;
import static org.daybook.users.Right.EXPORT;
import static org.daybook.users.Right.HOME;
import static org.daybook.users.Right.LEDGER_READ;
import static org.daybook.users.Right.LOADS_READ;
import static org.daybook.users.Right.LOADS_START;
import static org.daybook.users.Right.MONEY_POST;
import static org.daybook.users.Right.ORDERS_CANCEL;
import static org.daybook.users.Right.ORDERS_PLACE;
import static org.daybook.users.Right.ORDERS_READ;
import static org.daybook.users.Right.ORDERS_SHIP;
import static org.daybook.users.Right.PAYMENTS_TAKE;
import static org.daybook.users.Right.PERSONAL_DATA;
import static org.daybook.users.Right.PRICES_SET;
import static org.daybook.users.Right.PRODUCTS_READ;
import static org.daybook.users.Right.REFUNDS_PAY;
import static org.daybook.users.Right.REPORTS_READ;
import static org.daybook.users.Right.REPORTS_SCHEDULE;
import static org.daybook.users.Right.RETURNS_RECEIVE;
import static org.daybook.users.Right.SQL_RUN;
import static org.daybook.users.Right.STOCK_ISSUE;
import static org.daybook.users.Right.STOCK_READ;
import static org.daybook.users.Right.STOCK_RECEIVE;
import static org.daybook.users.Right.USERS;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A job in the shop, and the rights that come with it. Who has several roles has the rights of all of them. */
public enum Role {
    OWNER(EnumSet.allOf(Right.class)),
    STORE_MANAGER(EnumSet.of(
            HOME,
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
            REPORTS_READ,
            EXPORT)),
    SALES_CLERK(EnumSet.of(
            HOME,
            ORDERS_READ,
            ORDERS_PLACE,
            ORDERS_CANCEL,
            PAYMENTS_TAKE,
            PRODUCTS_READ,
            STOCK_READ,
            CUSTOMERS_READ,
            AMOUNTS)),
    CUSTOMER_SERVICE(EnumSet.of(
            HOME, ORDERS_READ, ORDERS_CANCEL, RETURNS_RECEIVE, REFUNDS_PAY, CUSTOMERS_READ, PERSONAL_DATA, AMOUNTS)),
    WAREHOUSE(EnumSet.of(HOME, ORDERS_READ, ORDERS_SHIP, RETURNS_RECEIVE, STOCK_READ, STOCK_RECEIVE, STOCK_ISSUE)),
    FINANCE(EnumSet.of(
            HOME,
            ORDERS_READ,
            PAYMENTS_TAKE,
            REFUNDS_PAY,
            STOCK_READ,
            AMOUNTS,
            COSTS,
            LEDGER_READ,
            MONEY_POST,
            REPORTS_READ,
            EXPORT)),
    ANALYST(EnumSet.of(HOME, LOADS_READ, REPORTS_READ, SQL_RUN)),
    ADMINISTRATOR(EnumSet.of(HOME, LOADS_READ, LOADS_START, REPORTS_SCHEDULE, USERS, AUDIT));

    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = rights;
    }

    public Set<Right> rights() {
        return EnumSet.copyOf(rights);
    }

    /** As it stands in the database, in messages and in the API: {@code sales_clerk}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such role */
    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

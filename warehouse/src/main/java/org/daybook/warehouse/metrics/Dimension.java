package org.daybook.warehouse.metrics;

import java.util.Locale;

/** What a metric can be split or filtered by; keys are ids, for category and segment their names. */
public enum Dimension {
    STORE("x.store_id"),
    CHANNEL("x.channel_id"),
    PRODUCT("x.product_id"),
    // as it was when the line was written
    CATEGORY("coalesce((select p.category from core.dim_product as p where p.product_key = x.product_key), '')"),
    CUSTOMER("x.customer_id"),
    CAMPAIGN("x.campaign_id"),
    EMPLOYEE("x.employee_id"),
    SEGMENT("x.segment_id");

    private final String sql;

    Dimension(String sql) {
        this.sql = sql;
    }

    static Dimension named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String sql() {
        return sql;
    }

    /** Column of this name in the ledger; only for places. */
    String column() {
        return sql.substring("x.".length());
    }

    /** Marts by day and the ledger know these two only. */
    boolean isPlace() {
        return this == STORE || this == CHANNEL;
    }
}

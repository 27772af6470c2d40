package org.daybook.etl.extract;

import java.util.List;
import java.util.Locale;

/** The views that a load reads, the long ones first so that two readers end together. */
enum SourceView {
    ORDER_LINE,
    SALE_LINE,
    SALES_ORDER,
    ORDER_EVENT,
    LEDGER_POSTING,
    PAYMENT,
    STOCK_MOVEMENT,
    STOCK_DAY,
    RETURN_LINE,
    CUSTOMER_VERSION,
    PRODUCT_VERSION,
    LOCATION_VERSION,
    CHANNEL,
    CAMPAIGN,
    CATEGORY,
    ACCOUNT,
    SHOP;

    String view() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All rows, or those that may have changed since the horizon. */
    String query(List<ViewColumn> columns, long fromXid) {
        String selected =
                String.join(", ", columns.stream().map(ViewColumn::copied).toList());
        String changed = fromXid == 0 ? "" : " where source_xid >= " + fromXid;
        return "select " + selected + " from extract." + view() + changed;
    }
}

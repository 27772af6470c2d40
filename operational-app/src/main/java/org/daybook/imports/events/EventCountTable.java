package org.daybook.imports.events;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much has happened so far, told to the program that asks and to the planner of queries. */
@Repository
class EventCountTable {
    private final JdbcClient jdbc;

    EventCountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Counts(long events, long entries) {}

    Counts now() {
        return jdbc.sql("""
                select (select count(*) from audit.business_event) as events,
                    (select count(*) from ledger.entry) as entries
                """).query(Counts.class).single();
    }

    /** Plans made while the tables were empty scan them whole, and an open transaction gets no others by itself. */
    void analyze() {
        jdbc.sql("""
                analyze audit.business_event, ledger.entry, ledger.posting, orders.line_share, orders.order_line,
                    orders.sales_order, payments.order_account, payments.payment, stock.level, stock.movement,
                    stock.reservation
                """).update();
    }
}

package org.daybook.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.daybook.analytics.RightNow.StockRisk;
import org.daybook.analytics.RightNow.Sum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RightNowTable {
    private static final String MINE = "(cardinality(:stores::bigint[]) = 0 or o.store_id = any(:stores))";

    private final JdbcClient jdbc;

    RightNowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    BigDecimal balance(List<String> roles) {
        return jdbc.sql("""
                select coalesce(sum(p.amount), 0) from ledger.posting as p
                join ledger.account as a using (account_id)
                where a.role = any(:roles)
                """)
                .param("roles", roles.toArray(String[]::new))
                .query(BigDecimal.class)
                .single();
    }

    Sum overdue(LocalDate day) {
        return sum(jdbc.sql("""
                select count(*) as number, coalesce(sum(open_amount), 0) as amount from payments.receivable
                where open_amount > 0 and due_day < :day
                """).param("day", day));
    }

    Sum dueBack() {
        return sum(jdbc.sql("""
                select count(*) as number, coalesce(sum(due_back_amount), 0) as amount from payments.order_account
                where due_back_amount > 0
                """));
    }

    Sum placedOn(LocalDate day, Collection<Long> stores) {
        return sum(jdbc.sql("""
                select count(*) as number, coalesce(sum(o.total_amount), 0) as amount from orders.sales_order as o
                where o.business_day = :day and\s""" + MINE).param("day", day).param("stores", stores.toArray(Long[]::new)));
    }

    Sum placedBy(long userId, LocalDate day) {
        return sum(jdbc.sql("""
                select count(*) as number, coalesce(sum(o.total_amount), 0) as amount
                from orders.sales_order as o
                where o.business_day = :day and exists (select from orders.order_event as e
                    where e.order_id = o.order_id and e.event_kind = 'placed' and e.actor_id = :user)
                """).param("day", day).param("user", userId));
    }

    Sum open(Collection<Long> stores) {
        return sum(jdbc.sql("""
                select count(*) as number, coalesce(sum(o.total_amount - o.cancelled_total), 0) as amount
                from orders.sales_order as o
                where o.prices is not null
                    and o.fulfilment_state in ('placed', 'confirmed', 'picked', 'part_shipped') and\s""" + MINE).param("stores", stores.toArray(Long[]::new)));
    }

    StockRisk stockRisk(Collection<Long> stores) {
        return jdbc.sql("""
                select count(*) filter (where on_hand = reserved) as gone,
                    count(*) filter (where on_hand > reserved and on_hand - reserved < reorder_point) as low
                from stock.level
                where cardinality(:stores::bigint[]) = 0 or location_id = any(:stores)
                """)
                .param("stores", stores.toArray(Long[]::new))
                .query((row, number) -> new StockRisk(row.getLong("gone"), row.getLong("low")))
                .single();
    }

    private static Sum sum(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new Sum(row.getLong("number"), row.getBigDecimal("amount")))
                .single();
    }
}

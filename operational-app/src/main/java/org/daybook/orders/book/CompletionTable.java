package org.daybook.orders.book;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders that are done: all of it shipped, nothing owed either way, and the time to send goods back is over. */
@Repository
public class CompletionTable {
    private static final String SETTLED = """
            from orders.sales_order as o
            join payments.order_account as a using (order_id)
            where o.prices is not null and o.fulfilment_state = 'shipped' and o.after_sale_state <> 'requested'
                and a.prepaid_amount = 0 and a.due_back_amount = 0
                and not exists (select from payments.receivable as r
                    where r.account_id = a.account_id and r.open_amount > 0)
                and (select max(d.business_day) from orders.sales_document as d where d.order_id = o.order_id)
                    < :day::date - (select days_until_done from settings.shop)
            """;

    private final JdbcClient jdbc;

    CompletionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Their numbers, the oldest first. */
    public List<String> find(LocalDate day) {
        return jdbc.sql("select o.order_no " + SETTLED + " order by o.order_id")
                .param("day", day)
                .query(String.class)
                .list();
    }

    /** Whether an order that is locked by now still is one of them. */
    public boolean isSettled(String orderNo, LocalDate day) {
        return jdbc.sql("select exists (select " + SETTLED + " and o.order_no = :no)")
                .param("day", day)
                .param("no", orderNo)
                .query(Boolean.class)
                .single();
    }
}

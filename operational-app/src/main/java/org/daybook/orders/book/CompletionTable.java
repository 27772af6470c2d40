package org.daybook.orders.book;

import java.time.ZoneOffset;
import org.daybook.settings.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders that are done: all of it shipped, nothing owed either way, and the time to send goods back is over. */
@Repository
public class CompletionTable {
    private static final String COMPLETE = """
            with done as (
                select o.order_id
                from orders.sales_order as o
                join payments.order_account as a using (order_id)
                where o.prices is not null and o.fulfilment_state = 'shipped' and o.after_sale_state <> 'requested'
                    and a.prepaid_amount = 0 and a.due_back_amount = 0
                    and not exists (select from payments.receivable as r
                        where r.account_id = a.account_id and r.open_amount > 0)
                    and (select max(d.business_day) from orders.sales_document as d where d.order_id = o.order_id)
                        < :day::date - (select return_days from settings.shop)
                order by o.order_id
                limit :most
                for update of o skip locked
            ), moved as (
                update orders.sales_order as o
                set fulfilment_state = 'completed', complete_day = :day
                from done
                where o.order_id = done.order_id
                returning o.order_id
            )
            insert into orders.order_event (order_id, event_kind, cause, business_day, event_at)
            select order_id, 'completed', 'settled', :day, :at from moved
            """;

    private final JdbcClient jdbc;

    CompletionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Completes them; an order that somebody else is at waits for the next time.
     *
     * @return how many were completed, at most as many as asked for
     */
    public int complete(Moment now, int most) {
        return jdbc.sql(COMPLETE)
                .param("day", now.day())
                .param("at", now.at().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }
}

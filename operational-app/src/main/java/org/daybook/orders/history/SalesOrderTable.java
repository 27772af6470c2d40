package org.daybook.orders.history;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SalesOrderTable {
    private final JdbcClient jdbc;

    SalesOrderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** History was ordered, shipped, paid and settled on its one business day. */
    void insertHeads() {
        jdbc.sql("""
                with sold as (
                    select store, channel, order_no, sum(quantity) as units,
                        sum(gross_amount - discount_amount) as committed_amount
                    from staged_line
                    where sale_kind = 'sale'
                    group by store, channel, order_no
                )
                insert into orders.sales_order (order_id, order_no, store_id, channel_id, customer_id, business_day,
                    event_at, local_hour, currency, payment_state, fulfilment_state, first_ship_day, complete_day,
                    units, committed_amount, total_amount)
                select d.order_id, d.order_no, l.location_id, c.channel_id, coalesce(u.customer_id, 0), d.business_day,
                    d.event_at, extract(hour from d.event_at at time zone shop.zone), shop.currency, 'paid', 'completed',
                    d.business_day, d.business_day, sold.units, sold.committed_amount, sold.committed_amount
                from staged_document as d
                join sold using (store, channel, order_no)
                join stock.location as l on l.code = d.store
                join settings.channel as c on c.code = d.channel
                left join customers.customer as u on u.customer_no = d.customer_no
                cross join settings.shop
                order by d.order_id
                """).update();
    }

    void insertLines() {
        jdbc.sql("""
                insert into orders.order_line (order_id, line_no, product_id, campaign_id, quantity, unit_price,
                    gross_amount, discount_amount, demand_amount, shipped_quantity, shipped_amount, cost_amount)
                select d.order_id, l.line_no, l.product_id, l.campaign_id, l.quantity, l.unit_price,
                    l.gross_amount, l.discount_amount, l.gross_amount - l.discount_amount,
                    l.quantity, l.gross_amount - l.discount_amount, l.cost_amount
                from orders.sale_line as l
                join staged_document as d using (document_id)
                where l.sale_kind = 'sale'
                """).update();
    }

    void insertEvents() {
        jdbc.sql("""
                insert into orders.order_event
                    (order_id, event_kind, cause, demand_quantity, demand_amount, business_day, event_at)
                select o.order_id, 'placed', 'import', o.units, o.committed_amount, o.business_day, o.event_at
                from staged_document as d
                join orders.sales_order as o using (order_id)
                order by o.order_id
                """).update();
    }
}

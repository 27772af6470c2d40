package org.daybook.orders.detail;

import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.orders.detail.OrderDetail.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to an order: its own events, its money and its documents in one list. */
@Repository
class OrderStepTable {
    private static final String SELECT = """
            with happened as (
                select e.event_kind as kind, o.order_no as document,
                    case when e.event_kind = 'placed' then o.total_amount end as amount,
                    case e.event_kind when 'placed' then o.units when 'cancelled' then e.cancelled_quantity end as units,
                    e.actor_id, e.event_at, 1 as place, e.event_id as id
                from orders.order_event as e
                join orders.sales_order as o using (order_id)
                where e.order_id = :order and e.line_no = 0
                    and (e.event_kind in ('placed', 'completed', 'cancelled')
                        or (e.event_kind = 'confirmed' and e.cause in ('order', 'payment')))
                union all
                select d.document_kind, d.document_no, null,
                    (select coalesce(sum(abs(s.quantity)), 0) from orders.sale_line as s
                        where s.document_id = d.document_id and s.line_kind = 'product'),
                    b.actor_id, d.event_at, 2, d.document_id
                from orders.sales_document as d
                left join audit.business_event as b on b.document = d.document_no and b.event_key =
                    (case d.document_kind when 'return' then 'return_received' else d.document_kind end)
                    || ':' || d.document_no
                where d.order_id = :order and d.document_kind in ('shipment', 'return')
                union all
                select p.kind, p.payment_no, sum(p.amount), null, b.actor_id, p.event_at, 3, min(p.payment_id)
                from payments.payment as p
                join payments.order_account as a using (account_id)
                left join audit.business_event as b on b.event_key =
                    (case p.kind when 'refund' then 'refund_paid' else 'payment_captured' end) || ':' || p.payment_no
                where a.order_id = :order
                group by p.kind, p.payment_no, b.actor_id, p.event_at
            )
            select h.kind, h.document, h.amount, h.units, h.event_at, u.display_name as actor
            from happened as h
            left join users.account as u on u.user_id = h.actor_id
            order by h.event_at desc, h.place desc, h.id desc
            """;

    private final JdbcClient jdbc;

    OrderStepTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Step> find(long orderId) {
        return jdbc.sql(SELECT)
                .param("order", orderId)
                .query((row, number) -> new Step(
                        row.getString("kind"),
                        row.getString("document"),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("units"),
                        row.getString("actor"),
                        row.getObject("event_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

package org.daybook.orders.history;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The documents of an import while it is being decided what becomes of them. */
@Repository
class StagedDocumentTable {
    private final JdbcClient jdbc;

    StagedDocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int findExisting() {
        return jdbc.sql("""
                update staged_document as s
                set document_id = d.document_id
                from orders.sales_document as d
                join stock.location as l on l.location_id = d.store_id
                join settings.channel as c using (channel_id)
                where d.document_no = s.order_no and l.code = s.store and c.code = s.channel
                """).update();
    }

    /** The same multiset of sku, quantity, amount, discount and cost is the same document. */
    void compareLines() {
        jdbc.sql("""
                with staged as (
                    select d.document_id, l.sku, l.quantity, l.gross_amount, l.discount_amount, l.cost_amount
                    from staged_line as l
                    join staged_document as d using (store, channel, order_no)
                    where d.document_id is not null
                ), captured as (
                    select l.document_id, p.sku, l.quantity, l.gross_amount, l.discount_amount, l.cost_amount
                    from orders.sale_line as l
                    join catalog.product as p using (product_id)
                    where l.document_id in (select document_id from staged_document)
                ), other as (
                    (table staged except all table captured) union all (table captured except all table staged)
                )
                update staged_document as d
                set outcome = case
                    when d.document_id in (select document_id from other) then 'other_lines' else 'same' end
                where d.document_id is not null and d.outcome = 'new'
                """).update();
    }

    void numberNew() {
        jdbc.sql("""
                with numbered as (
                    select store, channel, order_no,
                        nextval(pg_get_serial_sequence('orders.sales_document', 'document_id')) as document_id,
                        case when is_order
                            then nextval(pg_get_serial_sequence('orders.sales_order', 'order_id')) end as order_id
                    from (select * from staged_document order by event_at, first_line) as by_time
                )
                update staged_document as d
                set document_id = n.document_id, order_id = n.order_id
                from numbered as n
                where n.store = d.store and n.channel = d.channel and n.order_no = d.order_no
                """).update();
        jdbc.sql("analyze staged_document").update();
    }
}

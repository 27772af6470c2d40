package org.daybook.orders.history;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SalesDocumentTable {
    private final JdbcClient jdbc;

    SalesDocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertHeads(long importId) {
        jdbc.sql("""
                insert into orders.sales_document (document_id, document_no, document_kind, import_id, order_id,
                    store_id, channel_id, customer_id, business_day, event_at, currency)
                select d.document_id, d.order_no, 'import', :importId, d.order_id,
                    l.location_id, c.channel_id, coalesce(u.customer_id, 0), d.business_day, d.event_at, shop.currency
                from staged_document as d
                join stock.location as l on l.code = d.store
                join settings.channel as c on c.code = d.channel
                left join customers.customer as u on u.customer_no = d.customer_no
                cross join settings.shop
                order by d.document_id
                """).param("importId", importId).update();
    }

    /** Lines are numbered by their place in the document, whatever stands between them in the file. */
    void insertLines() {
        jdbc.sql("""
                insert into orders.sale_line (document_id, line_no, sale_kind, product_id, campaign_id, quantity,
                    unit_price, gross_amount, discount_amount, unit_cost, cost_amount)
                select d.document_id, row_number() over (partition by d.document_id order by l.seq),
                    l.sale_kind, p.product_id, c.campaign_id, l.quantity,
                    l.unit_price, l.gross_amount, l.discount_amount, l.unit_cost, l.cost_amount
                from staged_line as l
                join staged_document as d using (store, channel, order_no)
                join catalog.product as p using (sku)
                left join promotions.campaign as c on c.code = l.campaign
                """).update();
    }

    /** An import may be the whole of these tables; an embedded server may stop before it would notice by itself. */
    void analyze() {
        jdbc.sql("analyze orders.sales_document, orders.sale_line, orders.sales_order, orders.order_line")
                .update();
    }
}

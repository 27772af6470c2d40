package org.daybook.orders.book;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders whose promises have expired and that nobody has committed to: neither paid for, in part or whole, nor confirmed. */
@Repository
public class ExpiredOrderTable {
    private static final String EXPIRED = """
            from stock.reservation as r
            join orders.sales_order as o on o.order_no = r.document and o.prices is not null
            where r.expires_at <= :now and o.fulfilment_state in ('draft', 'placed') and o.payment_state = 'unpaid'
            """;

    private final JdbcClient jdbc;

    ExpiredOrderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Their numbers, the first that expired first. */
    public List<String> find(Instant now) {
        return jdbc.sql("select o.order_no " + EXPIRED + " group by o.order_no order by min(r.expires_at), o.order_no")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    /** Whether an order that is locked by now still is one of them. */
    public boolean isExpired(String orderNo, Instant now) {
        return jdbc.sql("select exists (select " + EXPIRED + " and r.document = :no)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("no", orderNo)
                .query(Boolean.class)
                .single();
    }
}

package org.daybook.analytics;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SearchTable {
    private final JdbcClient jdbc;

    SearchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Found(String code, String name) {}

    List<Found> orders(String text, Collection<Long> stores, int most) {
        return jdbc.sql("""
                select o.order_no as code, o.business_day::text as name from orders.sales_order as o
                where o.order_no between :text and :end
                    and (cardinality(:stores::bigint[]) = 0 or o.store_id = any(:stores))
                order by o.order_no
                limit :most
                """)
                .param("text", text)
                .param("end", text + "\uffff")
                .param("stores", stores.toArray(Long[]::new))
                .param("most", most)
                .query((row, number) -> new Found(row.getString("code"), row.getString("name")))
                .list();
    }

    List<Found> customers(Collection<Long> ids) {
        return jdbc.sql("""
                select customer_no as code, coalesce(name, customer_no) as name from customers.customer
                where customer_id = any(:ids) and customer_no is not null
                order by customer_no
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> new Found(row.getString("code"), row.getString("name")))
                .list();
    }
}

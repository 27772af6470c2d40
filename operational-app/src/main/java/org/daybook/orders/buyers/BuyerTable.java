package org.daybook.orders.buyers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.orders.buyers.Buyers.Open;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads customers with their orders; the page's customers are found first and only then described. */
@Repository
class BuyerTable {
    private static final String DESCRIBED = """
            select c.customer_id, c.customer_no, c.name, c.kind, c.country, v.region, v.region_code as city, v.level,
                v.customer_group, o.orders, o.ordered, o.last_day
            from (%s) as page
            join customers.customer as c using (customer_id)
            left join customers.customer_version as v
                on v.customer_id = c.customer_id and v.valid_to = timestamptz '9999-12-31 00:00:00+00'
            cross join lateral (
                select count(*) as orders, max(business_day) as last_day,
                    coalesce(sum(total_amount) filter (where s.fulfilment_state <> 'cancelled'), 0) as ordered
                from orders.sales_order as s
                where s.customer_id = c.customer_id and (cardinality(:stores::bigint[]) = 0 or s.store_id = any(:stores))
            ) as o
            """;

    private static final String PAGE = """
            select customer_id from customers.customer as c
            where customer_id <> 0 %s order by %s limit :limit offset :offset""";

    private static final String OPEN = """
            select coalesce(sum(a.due_back_amount), 0) as due_back,
                coalesce(sum((select sum(r.open_amount) from payments.receivable as r
                    where r.account_id = a.account_id and r.open_amount > 0)), 0) as owed
            from payments.order_account as a
            where a.customer_id = :customer and (cardinality(:stores::bigint[]) = 0 or a.store_id = any(:stores))
            """;

    private static final String LATEST = """
            select order_no, event_at, prices is not null as is_live, payment_state, fulfilment_state, after_sale_state,
                units, total_amount
            from orders.sales_order
            where customer_id = :customer and (cardinality(:stores::bigint[]) = 0 or store_id = any(:stores))
            order by business_day desc, event_at desc, order_id desc
            limit :most
            """;

    private static final Map<String, String> ORDERS = Map.of(
            "no", "c.customer_no, c.customer_id",
            "-no", "c.customer_no desc, c.customer_id desc",
            "name", "c.name, c.customer_id",
            "-name", "c.name desc nulls last, c.customer_id desc");

    private final JdbcClient jdbc;

    BuyerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are, counted no further than so many. */
    long count(int most) {
        return jdbc.sql("""
                select count(*) from (select from customers.customer where customer_id <> 0 limit :most) as all_of_them
                """).param("most", most).query(Long.class).single();
    }

    List<Buyer> list(Optional<List<Long>> only, Collection<Long> stores, String order, int limit, int offset) {
        String page = PAGE.formatted(only.isPresent() ? "and customer_id = any(:only)" : "", order);
        JdbcClient.StatementSpec query = jdbc.sql(DESCRIBED.formatted(page) + " order by " + order)
                .param("stores", stores.toArray(Long[]::new))
                .param("limit", limit)
                .param("offset", offset);
        return only.map(customers -> query.param("only", customers.toArray(Long[]::new)))
                .orElse(query)
                .query((row, number) -> buyer(row))
                .list();
    }

    Optional<Buyer> find(long customerId, Collection<Long> stores) {
        return jdbc.sql(DESCRIBED.formatted("select :customer::bigint as customer_id where :customer <> 0"))
                .param("customer", customerId)
                .param("stores", stores.toArray(Long[]::new))
                .query((row, number) -> buyer(row))
                .optional();
    }

    Open open(long customerId, Collection<Long> stores) {
        return jdbc.sql(OPEN)
                .param("customer", customerId)
                .param("stores", stores.toArray(Long[]::new))
                .query((row, number) -> new Open(row.getBigDecimal("owed"), row.getBigDecimal("due_back")))
                .single();
    }

    List<BuyerOrder> latest(long customerId, Collection<Long> stores, int most) {
        return jdbc.sql(LATEST)
                .param("customer", customerId)
                .param("stores", stores.toArray(Long[]::new))
                .param("most", most)
                .query((row, number) -> new BuyerOrder(
                        row.getString("order_no"),
                        row.getObject("event_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("is_live"),
                        row.getString("payment_state"),
                        row.getString("fulfilment_state"),
                        row.getString("after_sale_state"),
                        row.getBigDecimal("units"),
                        row.getBigDecimal("total_amount")))
                .list();
    }

    /** Ends with the key, so that pages never overlap. */
    static String order(String sort) {
        return Optional.ofNullable(ORDERS.get(sort))
                .orElseThrow(() -> new IllegalArgumentException("no order of customers: " + sort));
    }

    private static Buyer buyer(ResultSet row) throws SQLException {
        return new Buyer(
                row.getLong("customer_id"),
                row.getString("customer_no"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("country"),
                row.getString("region"),
                row.getString("city"),
                row.getString("level"),
                row.getString("customer_group"),
                row.getLong("orders"),
                row.getBigDecimal("ordered"),
                row.getObject("last_day", LocalDate.class));
    }
}

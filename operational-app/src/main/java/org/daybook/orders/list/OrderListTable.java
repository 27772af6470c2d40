package org.daybook.orders.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads rows of the order list; the page's rows are found first, by index, and only then described. */
@Repository
class OrderListTable {
    private static final String DESCRIBED = """
            select o.order_id, o.order_no, o.prices is not null as is_live, o.business_day, o.event_at,
                o.payment_state, o.fulfilment_state, o.after_sale_state, o.units, o.total_amount,
                coalesce(case :language when 'zh-CN' then l.name_zh_cn when 'zh-TW' then l.name_zh_tw
                    else l.name_en end, l.name) as store,
                coalesce(case :language when 'zh-CN' then h.name_zh_cn when 'zh-TW' then h.name_zh_tw
                    else h.name_en end, h.name) as channel,
                c.customer_no, c.name as customer_name
            from (select order_id from orders.sales_order as o %s order by %s limit :size offset :offset) as page
            join orders.sales_order as o using (order_id)
            join stock.location as l on l.location_id = o.store_id
            join settings.channel as h on h.channel_id = o.channel_id
            join customers.customer as c on c.customer_id = o.customer_id
            order by %s
            """;

    private static final Map<String, String> ORDERS = Map.of(
            "placed", "o.business_day, o.event_at, o.order_id",
            "-placed", "o.business_day desc, o.event_at desc, o.order_id desc",
            "total", "o.total_amount, o.order_id",
            "-total", "o.total_amount desc, o.order_id desc");

    private static final String AFTER_PLACED =
            "(o.business_day, o.event_at, o.order_id) %s (:lastDay, :lastAt, :lastId)";
    private static final String AFTER_TOTAL = "(o.total_amount, o.order_id) %s (:lastTotal, :lastId)";

    /** What comes after a row, by the key of each of the {@link #ORDERS}. */
    private static final Map<String, String> AFTER = Map.of(
            "placed", AFTER_PLACED.formatted(">"),
            "-placed", AFTER_PLACED.formatted("<"),
            "total", AFTER_TOTAL.formatted(">"),
            "-total", AFTER_TOTAL.formatted("<"));

    private static final Map<String, String> VIEWS = Map.of(
            "to_confirm", "o.prices is not null and o.fulfilment_state = 'placed'",
            "to_ship", "o.prices is not null and o.fulfilment_state in ('confirmed', 'picked', 'part_shipped')",
            "unpaid", "o.payment_state in ('unpaid', 'part_paid') and o.fulfilment_state <> 'cancelled'",
            "returns", "o.after_sale_state in ('requested', 'part_returned')",
            "owed", "o.order_id in (select a.order_id from payments.order_account as a where a.due_back_amount > 0)");

    private final JdbcClient jdbc;

    OrderListTable(@Qualifier("lists") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OrderRow> find(OrderFilter filter, String sort, int size, int offset, String language) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = conditions(filter, parameters);
        return rows(conditions, parameters, sort, size, offset, language);
    }

    /** What comes after the last row of the page before, however far down the list that is. */
    List<OrderRow> after(OrderRow last, OrderFilter filter, String sort, int size, String language) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = conditions(filter, parameters);
        conditions.add(AFTER.get(sort));
        parameters.put("lastDay", last.businessDay());
        parameters.put("lastAt", last.placedAt().atOffset(ZoneOffset.UTC));
        parameters.put("lastTotal", last.total());
        parameters.put("lastId", last.orderId());
        return rows(conditions, parameters, sort, size, 0, language);
    }

    private List<OrderRow> rows(
            List<String> conditions,
            Map<String, Object> parameters,
            String sort,
            int size,
            int offset,
            String language) {
        String order = ORDERS.get(sort);
        return jdbc.sql(DESCRIBED.formatted(where(conditions), order, order))
                .params(parameters)
                .param("language", language)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> row(row))
                .list();
    }

    List<OrderRow> before(long orderId, Collection<Long> stores, int most) {
        String where = "where o.order_id < :before and (cardinality(:mine::bigint[]) = 0 or o.store_id = any(:mine))";
        String order = "o.order_id desc";
        return jdbc.sql(DESCRIBED.formatted(where, order, order))
                .param("before", orderId)
                .param("mine", stores.toArray(Long[]::new))
                .param("language", "en")
                .param("size", most)
                .param("offset", 0)
                .query((row, number) -> row(row))
                .list();
    }

    /** How many match, and what they come to; counts no further than the limit. */
    OrderList.Sum sum(OrderFilter filter, int most) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(conditions(filter, parameters));
        return jdbc.sql("""
                select count(*) as orders, coalesce(sum(total_amount), 0) as total
                from (select o.total_amount from orders.sales_order as o %s limit :most) as matching
                """.formatted(where))
                .params(parameters)
                .param("most", most)
                .query((row, number) -> new OrderList.Sum(row.getLong("orders"), row.getBigDecimal("total")))
                .single();
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    private static List<String> conditions(OrderFilter filter, Map<String, Object> parameters) {
        List<String> all = new ArrayList<>();
        if (!filter.view().isEmpty()) {
            all.add(VIEWS.get(filter.view()));
        }
        if (!filter.stores().isEmpty()) {
            all.add("o.store_id in (:stores)");
            parameters.put("stores", filter.stores());
        }
        states(filter, parameters, all);
        places(filter, parameters, all);
        days(filter, parameters, all);
        return all;
    }

    private static void states(OrderFilter filter, Map<String, Object> parameters, List<String> all) {
        if (!filter.payments().isEmpty()) {
            all.add("o.payment_state in (:payments)");
            parameters.put("payments", filter.payments());
        }
        if (!filter.goods().isEmpty()) {
            all.add("o.fulfilment_state in (:goods)");
            parameters.put("goods", filter.goods());
        }
    }

    private static void places(OrderFilter filter, Map<String, Object> parameters, List<String> all) {
        filter.store().ifPresent(store -> {
            all.add("o.store_id = :store");
            parameters.put("store", store);
        });
        filter.channel().ifPresent(channel -> {
            all.add("o.channel_id = :channel");
            parameters.put("channel", channel);
        });
        filter.numberPrefix().ifPresent(prefix -> {
            all.add("(o.order_no between :prefix and :prefixEnd or o.customer_id = any(:customers))");
            parameters.put("prefix", prefix);
            parameters.put("prefixEnd", prefix + "\uffff");
            parameters.put("customers", filter.customers().toArray(Long[]::new));
        });
    }

    private static void days(OrderFilter filter, Map<String, Object> parameters, List<String> all) {
        filter.from().ifPresent(from -> {
            all.add("o.business_day >= :from");
            parameters.put("from", from);
        });
        filter.to().ifPresent(to -> {
            all.add("o.business_day <= :to");
            parameters.put("to", to);
        });
    }

    private static OrderRow row(ResultSet row) throws SQLException {
        return new OrderRow(
                row.getLong("order_id"),
                row.getString("order_no"),
                row.getBoolean("is_live"),
                row.getString("store"),
                row.getString("channel"),
                row.getString("customer_no"),
                row.getString("customer_name"),
                row.getObject("business_day", LocalDate.class),
                row.getObject("event_at", OffsetDateTime.class).toInstant(),
                row.getString("payment_state"),
                row.getString("fulfilment_state"),
                row.getString("after_sale_state"),
                row.getBigDecimal("units"),
                row.getBigDecimal("total_amount"));
    }
}

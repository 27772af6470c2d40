package org.daybook.orders.detail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import org.daybook.orders.detail.OrderDetail.Head;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrderHeadTable {
    private static final String SELECT = """
            select o.*, o.prices is not null as is_live,
                case when o.fulfilment_state = 'placed' and o.payment_state = 'unpaid' then
                    (select min(r.expires_at) from stock.reservation as r where r.document = o.order_no) end as held_until,
                 l.code as store_code, c.customer_no, c.name as customer_name,
                coalesce(case :language when 'zh-CN' then l.name_zh_cn when 'zh-TW' then l.name_zh_tw
                    else l.name_en end, l.name) as store,
                coalesce(case :language when 'zh-CN' then h.name_zh_cn when 'zh-TW' then h.name_zh_tw
                    else h.name_en end, h.name) as channel
            from orders.sales_order as o
            join stock.location as l on l.location_id = o.store_id
            join settings.channel as h on h.channel_id = o.channel_id
            join customers.customer as c on c.customer_id = o.customer_id
            where o.order_no = :no and (cardinality(:stores::bigint[]) = 0 or o.store_id = any(:stores))
            order by is_live desc, o.order_id desc
            limit 1
            """;

    private final JdbcClient jdbc;

    OrderHeadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Head> find(String orderNo, Collection<Long> stores, String language) {
        return jdbc.sql(SELECT)
                .param("no", orderNo)
                .param("stores", stores.toArray(Long[]::new))
                .param("language", language)
                .query((row, number) -> head(row))
                .optional();
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getLong("order_id"),
                row.getString("order_no"),
                row.getBoolean("is_live"),
                row.getLong("store_id"),
                row.getString("store_code"),
                row.getString("store"),
                row.getString("channel"),
                row.getString("customer_no"),
                row.getString("customer_name"),
                row.getObject("business_day", LocalDate.class),
                row.getObject("event_at", OffsetDateTime.class).toInstant(),
                row.getString("currency"),
                row.getString("payment_state"),
                row.getString("fulfilment_state"),
                row.getString("after_sale_state"),
                row.getString("terms"),
                row.getInt("due_days"),
                instant(row.getObject("held_until", OffsetDateTime.class)),
                row.getBigDecimal("committed_amount"),
                row.getBigDecimal("freight_amount"),
                row.getBigDecimal("tax_amount"),
                row.getBigDecimal("total_amount"),
                row.getBigDecimal("cancelled_total"),
                row.getString("changed_xid"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}

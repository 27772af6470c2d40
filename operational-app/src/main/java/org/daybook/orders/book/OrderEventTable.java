package org.daybook.orders.book;

import java.time.ZoneOffset;
import org.daybook.settings.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to live orders; only ever added to. */
@Repository
public class OrderEventTable {
    private static final String INSERT_CANCELLED = """
            insert into orders.order_event
                (order_id, event_kind, actor_id, cause, cancelled_quantity, cancelled_amount, business_day, event_at)
            select :order, 'cancelled', :actor, :cause,
                sum(l.cancelled_quantity) - coalesce((select sum(cancelled_quantity) from orders.order_event
                    where order_id = :order), 0),
                sum(l.cancelled_amount) - coalesce((select sum(cancelled_amount) from orders.order_event
                    where order_id = :order), 0),
                :day, :at
            from orders.order_line as l
            where l.order_id = :order
            """;

    private final JdbcClient jdbc;

    OrderEventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A move of the whole order. */
    public void insert(LiveOrder order, String eventKind, String cause, Moment moment) {
        jdbc.sql("""
                insert into orders.order_event (order_id, event_kind, actor_id, cause, business_day, event_at)
                values (:order, :kind, :actor, :cause, :day, :at)
                """)
                .param("order", order.orderId())
                .param("kind", eventKind)
                .param("cause", cause)
                .param("actor", moment.actorId())
                .param("day", moment.day())
                .param("at", moment.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** After the lines were cancelled: what is taken off the demand now, beside what was before. */
    public void insertCancelled(LiveOrder order, String cause, Moment moment) {
        jdbc.sql(INSERT_CANCELLED)
                .param("order", order.orderId())
                .param("cause", cause)
                .param("actor", moment.actorId())
                .param("day", moment.day())
                .param("at", moment.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}

package org.daybook.orders.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.daybook.money.Money;
import org.daybook.orders.OrderRefused;
import org.daybook.orders.OrderState;
import org.daybook.settings.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Heads of live orders. */
@Repository
public class LiveOrderTable {
    private static final String LOCK = """
            select order_id, order_no, store_id, channel_id, customer_id, currency, business_day, due_days,
                terms = 'pay_first' as is_paid_first, fulfilment_state, after_sale_state
            from orders.sales_order
            where order_no = :no and prices is not null
            for update
            """;

    private static final String UPDATE_PAYMENT_STATE = """
            update orders.sales_order
            set payment_state = case
                when :captured > 0 and :refunded = :captured then 'refunded'
                when :refunded > 0 then 'part_refunded'
                when :captured > 0 and :captured >= total_amount - cancelled_total then 'paid'
                when :captured > 0 then 'part_paid'
                else 'unpaid' end
            where order_no = :no and prices is not null
            returning terms = 'pay_first' and fulfilment_state = 'placed' and payment_state = 'paid'
            """;

    private static final String MOVE_FULFILMENT = """
            update orders.sales_order
            set fulfilment_state = :state,
                first_ship_day = case when :state in ('part_shipped', 'shipped')
                    then coalesce(first_ship_day, :day) else first_ship_day end,
                complete_day = case when :state = 'completed' then :day else complete_day end,
                cancel_day = case when :state = 'cancelled' then :day else cancel_day end
            where order_id = :order and (fulfilment_state, :state) in (
                select from_state, to_state from orders.legal_move where track = 'fulfilment')
            """;

    private final JdbcClient jdbc;

    LiveOrderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Orders of an imported past are not live: nothing can happen to them any more. */
    public Optional<LiveOrder> lock(String orderNo) {
        return jdbc.sql(LOCK)
                .param("no", orderNo)
                .query((row, number) -> order(row))
                .optional();
    }

    /** @throws OrderRefused if the table of legal moves does not have this one */
    public void moveFulfilment(LiveOrder order, String state, Moment moment) {
        int moved = jdbc.sql(MOVE_FULFILMENT)
                .param("state", state)
                .param("day", moment.day())
                .param("order", order.orderId())
                .update();
        if (moved == 0) {
            throw new OrderRefused(
                    order.orderNo(),
                    OrderState.fulfilment(order.fulfilment()),
                    OrderState.fulfilment(state),
                    legalFulfilments(order));
        }
    }

    /** What is still to be paid. */
    public Money due(LiveOrder order) {
        return jdbc.sql("select due_amount from orders.order_due where order_id = :order")
                .param("order", order.orderId())
                .query((row, number) -> new Money(row.getBigDecimal("due_amount"), order.currency()))
                .single();
    }

    /** To which states its goods can go. */
    public List<String> legalFulfilments(LiveOrder order) {
        return legal("fulfilment", order.fulfilment());
    }

    /** To which states its return can go. */
    public List<String> legalAfterSales(LiveOrder order) {
        return legal("after_sale", order.afterSale());
    }

    private List<String> legal(String track, String state) {
        return jdbc.sql("""
                select to_state from orders.legal_move
                where track = :track and from_state = :state
                order by to_state
                """)
                .param("track", track)
                .param("state", state)
                .query(String.class)
                .list();
    }

    public void moveAfterSale(LiveOrder order, String state) {
        jdbc.sql("update orders.sales_order set after_sale_state = :state where order_id = :order")
                .param("state", state)
                .param("order", order.orderId())
                .update();
    }

    public void addCancelled(LiveOrder order, Money total) {
        jdbc.sql("update orders.sales_order set cancelled_total = cancelled_total + :total where order_id = :order")
                .param("total", total.amount())
                .param("order", order.orderId())
                .update();
    }

    /**
     * Follows from money alone: the first of the states that fits.
     *
     * @return whether a payment that the order waited for is complete
     */
    public boolean updatePaymentState(String orderNo, Money captured, Money refunded) {
        return jdbc.sql(UPDATE_PAYMENT_STATE)
                .param("captured", captured.amount())
                .param("refunded", refunded.amount())
                .param("no", orderNo)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static LiveOrder order(ResultSet row) throws SQLException {
        return new LiveOrder(
                row.getLong("order_id"),
                row.getString("order_no"),
                row.getLong("store_id"),
                row.getLong("channel_id"),
                row.getLong("customer_id"),
                Currency.getInstance(row.getString("currency")),
                row.getObject("business_day", LocalDate.class),
                row.getInt("due_days"),
                row.getBoolean("is_paid_first"),
                row.getString("fulfilment_state"),
                row.getString("after_sale_state"));
    }
}

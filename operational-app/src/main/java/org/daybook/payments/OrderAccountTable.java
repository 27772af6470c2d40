package org.daybook.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.daybook.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrderAccountTable {
    private final JdbcClient jdbc;

    OrderAccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Store and channel 0 are none. */
    long insert(@Nullable Long orderId, String orderNo, long storeId, long channelId, long customerId) {
        return jdbc.sql("""
                insert into payments.order_account (order_id, order_no, store_id, channel_id, customer_id)
                values (:order, :no, nullif(:store, 0), nullif(:channel, 0), :customer)
                returning account_id
                """)
                .param("order", orderId)
                .param("no", orderNo)
                .param("store", storeId)
                .param("channel", channelId)
                .param("customer", customerId)
                .query(Long.class)
                .single();
    }

    /** Locked until the transaction ends: money of one order moves one step at a time. */
    Optional<OrderAccount> lock(String orderNo) {
        return jdbc.sql("""
                select a.*, shop.currency
                from payments.order_account as a
                cross join settings.shop
                where a.order_no = :no
                for update of a
                """)
                .param("no", orderNo)
                .query((row, number) -> account(row))
                .optional();
    }

    /** Locked as by {@link #lock}, unless somebody else has it. */
    boolean tryLock(String orderNo) {
        return jdbc.sql("select account_id from payments.order_account where order_no = :no for update skip locked")
                .param("no", orderNo)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Nothing for an order from before the books began. */
    Optional<Long> orderId(String orderNo) {
        return jdbc.sql("select order_id from payments.order_account where order_no = :no and order_id is not null")
                .param("no", orderNo)
                .query(Long.class)
                .optional();
    }

    Map<Long, String> numbers(Collection<Long> orderIds) {
        Map<Long, String> numbers = new HashMap<>();
        jdbc.sql("select order_id, order_no from payments.order_account where order_id = any(:ids)")
                .param("ids", orderIds.toArray(Long[]::new))
                .query(row -> {
                    numbers.put(row.getLong("order_id"), row.getString("order_no"));
                });
        return numbers;
    }

    void update(OrderAccount account) {
        jdbc.sql("""
                update payments.order_account
                set captured_amount = :captured, prepaid_amount = :prepaid, due_back_amount = :dueBack,
                    refunded_amount = :refunded
                where account_id = :account
                """)
                .param("captured", account.captured().amount())
                .param("prepaid", account.prepaid().amount())
                .param("dueBack", account.dueBack().amount())
                .param("refunded", account.refunded().amount())
                .param("account", account.accountId())
                .update();
    }

    private static OrderAccount account(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new OrderAccount(
                row.getLong("account_id"),
                row.getLong("order_id"),
                row.getString("order_no"),
                row.getLong("customer_id"),
                new Money(row.getBigDecimal("captured_amount"), currency),
                new Money(row.getBigDecimal("prepaid_amount"), currency),
                new Money(row.getBigDecimal("due_back_amount"), currency),
                new Money(row.getBigDecimal("refunded_amount"), currency));
    }
}

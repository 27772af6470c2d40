package org.daybook.payments;

import java.time.ZoneOffset;
import java.util.List;
import org.daybook.payments.OrderMoney.Part;
import org.daybook.settings.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every payment; only ever added to. */
@Repository
class PaymentTable {
    private static final String INSERT = """
            insert into payments.payment (account_id, kind, payment_no, line_no, method, provider, store_id, amount,
                business_day, event_at)
            values (:account, :kind, :no, :line, :method, nullif(:provider, ''), nullif(:store, 0), :amount,
                :day, :at)
            """;

    private final JdbcClient jdbc;

    PaymentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String kind, String paymentNo, OrderAccount account, List<Part> parts, Moment moment) {
        for (int i = 0; i < parts.size(); i++) {
            insert(kind, paymentNo, i + 1, account, parts.get(i), moment);
        }
    }

    private void insert(String kind, String paymentNo, int line, OrderAccount account, Part part, Moment moment) {
        jdbc.sql(INSERT)
                .param("account", account.accountId())
                .param("kind", kind)
                .param("no", paymentNo)
                .param("line", line)
                .param("method", part.tender().code())
                .param("provider", part.tender().provider())
                .param("store", part.tender().storeId())
                .param("amount", part.amount().amount())
                .param("day", moment.day())
                .param("at", moment.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}

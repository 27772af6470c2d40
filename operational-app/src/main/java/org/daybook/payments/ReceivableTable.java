package org.daybook.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.daybook.money.Money;
import org.daybook.payments.OpenItem.Settled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReceivableTable {
    private static final String SETTLE = """
            update payments.receivable as r
            set open_amount = r.open_amount - w.amount
            from unnest(:receivables::bigint[], :amounts::numeric[]) as w (receivable_id, amount)
            where r.receivable_id = w.receivable_id
            """;

    private final JdbcClient jdbc;

    ReceivableTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long accountId, String reference, LocalDate due, Money amount) {
        jdbc.sql("""
                insert into payments.receivable (account_id, reference, due_day, amount, open_amount)
                values (:account, :reference, :due, :amount, :amount)
                """)
                .param("account", accountId)
                .param("reference", reference)
                .param("due", due)
                .param("amount", amount.amount())
                .update();
    }

    /** By due day, of equal ones the earlier first. The account is locked by now. */
    List<OpenItem> open(OrderAccount account) {
        Currency currency = account.captured().currency();
        return jdbc.sql("""
                select receivable_id, reference, open_amount
                from payments.receivable
                where account_id = :account and open_amount > 0
                order by due_day, receivable_id
                """)
                .param("account", account.accountId())
                .query((row, number) -> new OpenItem(
                        row.getLong("receivable_id"),
                        row.getString("reference"),
                        new Money(row.getBigDecimal("open_amount"), currency)))
                .list();
    }

    void settle(List<Settled> settled) {
        if (settled.isEmpty()) {
            return;
        }
        jdbc.sql(SETTLE)
                .param(
                        "receivables",
                        settled.stream().map(part -> part.item().receivableId()).toArray(Long[]::new))
                .param(
                        "amounts",
                        settled.stream().map(part -> part.amount().amount()).toArray(BigDecimal[]::new))
                .update();
    }
}

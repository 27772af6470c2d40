package org.daybook.ledger.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up accounts. */
@Repository
class BalanceTable {
    private static final String NAME = """
            case :language when 'zh-CN' then a.name_zh_cn when 'zh-TW' then a.name_zh_tw else a.name_en end
            """;

    private static final String BALANCES = """
            select a.number, %s as name, a.class, s.opening, s.debit, s.credit
            from (
                select p.account_id,
                    coalesce(sum(p.amount) filter (where e.business_day < :from), 0) as opening,
                    coalesce(sum(p.amount) filter (where e.business_day >= :from and p.amount > 0), 0) as debit,
                    coalesce(-sum(p.amount) filter (where e.business_day >= :from and p.amount < 0), 0) as credit
                from ledger.posting as p
                join ledger.entry as e using (entry_id)
                where e.business_day <= :to and (:account = 0 or p.account_id = :account)
                group by p.account_id
            ) as s
            join ledger.account as a using (account_id)
            where s.opening <> 0 or s.debit <> 0 or s.credit <> 0
            order by a.number collate "C"
            """.formatted(NAME);

    private final JdbcClient jdbc;

    BalanceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param account 0 for all */
    List<AccountBalance> balances(long account, LocalDate from, LocalDate to, String language) {
        return jdbc.sql(BALANCES)
                .param("account", account)
                .param("from", from)
                .param("to", to)
                .param("language", language)
                .query((row, number) -> balance(row))
                .list();
    }

    List<Account> accounts(String language) {
        return jdbc.sql("""
                select a.account_id, a.number, %s as name, a.class, a.control is not null as is_controlled
                from ledger.account as a
                order by a.number collate "C"
                """.formatted(NAME))
                .param("language", language)
                .query((row, number) -> new Account(
                        row.getLong("account_id"),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("class"),
                        row.getBoolean("is_controlled")))
                .list();
    }

    private static AccountBalance balance(ResultSet row) throws SQLException {
        return new AccountBalance(
                row.getString("number"),
                row.getString("name"),
                row.getString("class"),
                row.getBigDecimal("opening"),
                row.getBigDecimal("debit"),
                row.getBigDecimal("credit"));
    }
}

package org.daybook.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountTable {
    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these accounts those that do not exist, or that must agree with a sub-ledger. */
    List<String> controlledOrUnknown(List<Long> accounts) {
        return jdbc.sql("""
                select wanted.account_id::text
                from (select distinct unnest(:accounts::bigint[]) as account_id) as wanted
                left join ledger.account as a using (account_id)
                where a.account_id is null or a.control is not null
                order by 1
                """)
                .param("accounts", accounts.toArray(Long[]::new))
                .query(String.class)
                .list();
    }
}

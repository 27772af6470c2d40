package org.daybook.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountTable {
    /** Whose accounts hold balances; of all others only the flow counts. */
    static final List<String> OF_BALANCES = List.of("asset", "liability");

    static final List<String> ALL = List.of("asset", "liability", "equity", "revenue", "expense");

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these accounts those that do not exist, or that are of these classes and must agree with a sub-ledger. */
    List<String> unknownOrControlled(Collection<Long> accounts, List<String> classes) {
        return jdbc.sql("""
                select wanted.account_id::text
                from (select distinct unnest(:accounts::bigint[]) as account_id) as wanted
                left join ledger.account as a using (account_id)
                where a.account_id is null or (a.control is not null and a.class = any(:classes))
                order by 1
                """)
                .param("accounts", accounts.toArray(Long[]::new))
                .param("classes", classes.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}

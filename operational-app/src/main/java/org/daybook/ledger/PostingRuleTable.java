package org.daybook.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.ledger.HistoricalDay.Component;
import org.daybook.ledger.PostingRules.Rule;
import org.daybook.ledger.PostingRules.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostingRuleTable {

    private final JdbcClient jdbc;

    PostingRuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PostingRules newest(String eventKind) {
        int version = jdbc.sql("select max(rule_version) from ledger.posting_rule where event_kind = :event")
                .param("event", eventKind)
                .query(Integer.class)
                .single();
        List<Rule> rules = jdbc.sql("""
                select component, debit_account, coalesce(debit_role, '') as debit_role,
                    credit_account, coalesce(credit_role, '') as credit_role, is_by_campaign
                from ledger.posting_rule
                where event_kind = :event and rule_version = :version
                """)
                .param("event", eventKind)
                .param("version", version)
                .query((row, number) -> rule(row))
                .list();
        return new PostingRules(
                version, rules.stream().collect(Collectors.toMap(Rule::component, Function.identity())));
    }

    private static Rule rule(ResultSet row) throws SQLException {
        return new Rule(
                Component.valueOf(row.getString("component").toUpperCase(Locale.ROOT)),
                new Side(row.getLong("debit_account"), row.getString("debit_role")),
                new Side(row.getLong("credit_account"), row.getString("credit_role")),
                row.getBoolean("is_by_campaign"));
    }
}

package org.daybook.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.ledger.LegRules.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LegRuleTable {
    private static final String RULES = """
            select component, side, coalesce(account_id, 0) as account_id, coalesce(role, '') as role, dimensions
            from ledger.leg_rule
            where event_kind = :event and rule_version = :version
            """;

    private final JdbcClient jdbc;

    LegRuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    LegRules newest(String eventKind) {
        int version = jdbc.sql("select max(rule_version) from ledger.leg_rule where event_kind = :event")
                .param("event", eventKind)
                .query(Integer.class)
                .single();
        List<Rule> rules = jdbc.sql(RULES)
                .param("event", eventKind)
                .param("version", version)
                .query((row, number) -> rule(row))
                .list();
        return new LegRules(
                version, rules.stream().collect(Collectors.toMap(Rule::component, Function.identity())), roles());
    }

    private Map<Long, String> roles() {
        record Played(long accountId, String role) {}
        return jdbc
                .sql("select account_id, role from ledger.account where role is not null")
                .query(Played.class)
                .stream()
                .collect(Collectors.toMap(Played::accountId, Played::role));
    }

    private static Rule rule(ResultSet row) throws SQLException {
        return new Rule(
                row.getString("component"),
                "debit".equals(row.getString("side")),
                row.getLong("account_id"),
                row.getString("role"),
                Set.of((String[]) row.getArray("dimensions").getArray()));
    }
}

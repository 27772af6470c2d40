package org.daybook.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daybook.database.Database;
import org.daybook.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerConstraintsTest {

    private static final String ENTRY = """
            insert into ledger.entry (entry_id, entry_no, entry_key, content_sha256, rule_version, entry_kind,
                event_kind, document, business_day, event_at, currency)
            values (1, '1', 'k:1', repeat('0', 64), 1, 'posting', 'k', '1', '2010-11-15', now(), 'GBP')
            """;

    private final Database database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEntryThatIsACentOffIsRefusedAtCommit() {
        assertThatThrownBy(() -> inOneTransaction(ENTRY, leg(1, 3199, "10.00"), leg(2, 500101, "-9.99")))
                .hasMessageContaining("does not balance: 2 legs, off by 0.01");
        assertThatThrownBy(() -> inOneTransaction(ENTRY)).hasMessageContaining("does not balance: 0 legs");
        inOneTransaction(ENTRY, leg(1, 3199, "10.00"), leg(2, 500101, "-10.00"));
        assertThat(jdbc.sql("select count(*) from ledger.posting")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aLegIsNeverAddedLater() {
        inOneTransaction(ENTRY, leg(1, 3199, "10.00"), leg(2, 500101, "-10.00"));
        assertThatThrownBy(() -> inOneTransaction(leg(3, 3199, "1.00"), leg(4, 500101, "-1.00")))
                .hasMessageContaining("written whole in one transaction");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.posting set amount = 11",
                "delete from ledger.posting",
                "truncate ledger.posting",
                "update ledger.entry set business_day = '2010-11-16'",
                "delete from ledger.entry",
                "truncate ledger.entry cascade",
                "update ledger.posting_rule set debit_account = 100101"
            })
    void whatIsPostedNeverChanges(String attempt) {
        inOneTransaction(ENTRY, leg(1, 3199, "10.00"), leg(2, 500101, "-10.00"));
        assertThatThrownBy(() -> jdbc.sql(attempt).update()).hasMessageContaining("refused");
    }

    @Test
    void theChartHasThreeLanguagesAndEveryRuleItsAccounts() {
        assertThat(jdbc.sql("select count(*) from ledger.account where name_zh_cn = name_en or name_zh_tw = name_en")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from ledger.account")
                        .query(Integer.class)
                        .single())
                .isEqualTo(94);
        assertThat(jdbc.sql("select count(*) from ledger.posting_rule where event_kind = 'historical_import'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(HistoricalDay.Component.values().length);
    }

    private void inOneTransaction(String... statements) {
        transaction.executeWithoutResult(status -> {
            for (String statement : statements) {
                jdbc.sql(statement).update();
            }
        });
    }

    private static String leg(int number, long account, String amount) {
        return "insert into ledger.posting (entry_id, leg_no, account_id, amount) values (1, " + number + ", " + account
                + ", " + amount + ")";
    }
}

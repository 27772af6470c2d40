package org.daybook.warehouse.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.daybook.warehouse.CoreFixture;
import org.daybook.warehouse.tables.ReleaseTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Metrics that the ledger proves by account numbers, and those that are balances of it. */
@SuppressWarnings("NullAway.Init")
class LedgerAccountsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final DayRange JANUARY = DayRange.month(FIRST);
    private static final DayRange FEBRUARY = DayRange.month(FIRST.plusMonths(1));
    private static final DayRange MARCH = DayRange.month(FIRST.plusMonths(2));

    private static CoreFixture fixture;
    private static MetricQuery query;

    @BeforeAll
    static void load() {
        fixture = CoreFixture.empty(FIRST, FIRST.plusMonths(3))
                .script("books.sql", java.util.Map.of())
                .buildMarts();
        query = new MetricQuery(MetricRegistry.load(), ReleaseTables.of(fixture.connection()));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void profits_are_those_of_the_statement_and_proved_by_accounts() {
        assertProved("operating_profit", JANUARY, MetricFilter.none(), "-1106.60");
        assertProved("profit_before_tax", JANUARY, MetricFilter.none(), "-1099.60");
        assertProved("net_profit", JANUARY, MetricFilter.none(), "-1119.60");
        assertProved("operating_profit", JANUARY, MetricFilter.store(1), "-1000.00");
        assertThat(query.proof("operating_profit", JANUARY, MetricFilter.none()).accounts())
                .isEqualTo("5403, 560105, 560201, 560302");
    }

    @Test
    void a_year_end_closing_is_no_expense() {
        assertProved("net_profit", FEBRUARY, MetricFilter.none(), "0.00");
    }

    @Test
    void a_balance_holds_what_was_opened() {
        assertProved("cash_and_equivalents", JANUARY, MetricFilter.none(), "3880.40");
        assertProved("cash_and_equivalents", FEBRUARY, MetricFilter.none(), "3880.40");
    }

    @Test
    void operating_cash_flow_leaves_out_owners_and_assets() {
        for (DayRange range : List.of(JANUARY, MARCH)) {
            Proof proof = query.proof("operating_cash_flow", range, MetricFilter.none());
            assertThat(proof.value()).isEqualByComparingTo(range.equals(JANUARY) ? "-1119.60" : "-124.00");
            assertThat(proof.isEqual()).as(proof.toString()).isTrue();
        }
    }

    @Test
    void what_is_owed_is_a_balance_of_its_accounts() {
        assertProved("payables", JANUARY, MetricFilter.none(), "0.00");
        assertProved("payables", MARCH, MetricFilter.none(), "300.00");
        assertProved("tax_payable", MARCH, MetricFilter.none(), "-104.00");
    }

    private static void assertProved(String metric, DayRange range, MetricFilter filter, String value) {
        Proof proof = query.proof(metric, range, filter);
        assertThat(proof.basis()).isEqualTo(Proof.Basis.ACCOUNTS);
        assertThat(proof.value()).as(metric).isEqualByComparingTo(value);
        assertThat(proof.isEqual()).as(proof.toString()).isTrue();
    }
}

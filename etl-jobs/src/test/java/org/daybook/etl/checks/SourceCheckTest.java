package org.daybook.etl.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.daybook.etl.TestSpark;
import org.daybook.etl.extract.SourceTotals;
import org.junit.jupiter.api.Test;

class SourceCheckTest {
    private static final String DAY = "date '2010-01-01', 1, 1, ";

    private final Dataset<Row> postings = TestSpark.rows(
            "business_day, store_id, channel_id, amount",
            "(" + DAY + "cast(5.00 as decimal(18,2))), (" + DAY + "cast(-5.00 as decimal(18,2)))");

    @Test
    void passes_when_rows_and_sums_agree() {
        assertThat(check(DAY + "2, 0, 5.00").passed()).isTrue();
    }

    @Test
    void finds_a_lost_row_that_sums_to_nothing() {
        assertThat(check(DAY + "3, 0, 5.00").passed()).isFalse();
    }

    @Test
    void finds_another_amount_and_a_day_that_is_missing() {
        assertThat(check(DAY + "2, 0, 5.01").passed()).isFalse();
        assertThat(check(DAY + "2, 0, 5.00), (date '2010-01-02', 1, 1, 1, 0, 0").rows())
                .isEqualTo(1);
    }

    private org.daybook.warehouse.Manifest.CheckResult check(String totals) {
        return SourceCheck.run(
                SourceTotals.FCT_LEDGER_POSTING,
                TestSpark.rows("business_day, store_id, channel_id, rows, amount, debits", "(" + totals + ")"),
                postings);
    }
}

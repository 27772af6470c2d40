package org.daybook.etl.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.daybook.etl.extract.SourceTotals;
import org.daybook.warehouse.Manifest.CheckResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class SourceCheckTest {
    private static final String POSTINGS = "select date '2010-01-01' as business_day, 1 as store_id, 1 as channel_id,"
            + " unnest([5.00, -5.00])::decimal(18,2) as amount";

    private final SourceCheck check = new SourceCheck(SourceTotals.FCT_LEDGER_POSTING);

    @TempDir
    private Path folder;

    @Test
    void passes_when_rows_and_sums_agree() throws Exception {
        assertThat(compared("2010-01-01,1,1,2,0.00,5.00").passed()).isTrue();
    }

    @Test
    void finds_a_lost_row_that_sums_to_nothing() throws Exception {
        assertThat(compared("2010-01-01,1,1,3,0.00,5.00").passed()).isFalse();
    }

    @Test
    void finds_another_amount_and_a_day_that_is_missing() throws Exception {
        assertThat(compared("2010-01-01,1,1,2,0.00,5.01").message()).contains("2010-01-01", "-0.01");
        assertThat(compared("2010-01-01,1,1,2,0.00,5.00", "2010-01-02,1,1,1,0.00,0.00")
                        .rows())
                .isEqualTo(1);
    }

    @Test
    void finds_rows_that_the_database_does_not_have() throws Exception {
        assertThat(compared().passed()).isFalse();
    }

    private CheckResult compared(String... totals) throws Exception {
        if (totals.length > 0) {
            Files.writeString(folder.resolve("000000.csv"), String.join("\n", totals) + "\n");
        }
        SingleConnectionDataSource duckdb = new SingleConnectionDataSource("jdbc:duckdb:", true);
        try {
            return check.run(JdbcClient.create(duckdb), check.source(folder), POSTINGS);
        } finally {
            duckdb.destroy();
        }
    }
}

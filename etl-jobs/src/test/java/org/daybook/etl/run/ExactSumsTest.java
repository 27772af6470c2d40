package org.daybook.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.daybook.etl.TestSpark;
import org.junit.jupiter.api.Test;

class ExactSumsTest {
    private final Dataset<Row> rows = TestSpark.rows(
            "store, amount",
            "(1, cast(9999999999999999.99 as decimal(18,2))), (1, cast(0.01 as decimal(18,2))),"
                    + " (1, null), (2, cast(-0.05 as decimal(18,2))), (3, cast(null as decimal(18,2)))");

    @Test
    void adds_every_digit_and_keeps_the_type() {
        Dataset<Row> sums = sums();

        assertThat(sums.schema().apply("total").dataType().sql()).isEqualTo("DECIMAL(28,2)");
        assertThat(sums.collectAsList())
                .extracting(row -> row.getDecimal(1))
                .usingElementComparator((a, b) -> a == null || b == null ? (a == b ? 0 : 1) : a.compareTo(b))
                .containsExactly(new BigDecimal("10000000000000000.00"), new BigDecimal("-0.05"), null);
    }

    @Test
    void adds_longs() {
        assertThat(sums().queryExecution().optimizedPlan().toString()).contains("sum(UnscaledValue");
    }

    @Test
    void fails_where_a_sum_is_too_large_for_a_long() {
        Dataset<Row> huge = TestSpark.rows(
                "store, amount",
                java.util.stream.IntStream.range(0, 12)
                        .mapToObj(i -> "(1, cast(9999999999999999.99 as decimal(18,2)))")
                        .collect(java.util.stream.Collectors.joining(", ")));
        assertThatThrownBy(() -> huge.selectExpr("sum(amount)").collectAsList())
                .hasMessageContaining("ARITHMETIC_OVERFLOW");
    }

    private Dataset<Row> sums() {
        rows.createOrReplaceTempView("exact_sums");
        return TestSpark.session()
                .sql("select store, sum(amount) as total from exact_sums group by store order by store");
    }
}

package org.daybook.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.daybook.etl.TestSpark;
import org.junit.jupiter.api.Test;

class VersionKeysTest {
    private static final String VERSION = "product_key, product_id, valid_from, valid_to";

    private static final String FIRST = "(11, 1, timestamp '0001-01-01 00:00:00', timestamp '2010-05-01 00:00:00')";

    private static final String SECOND = "(12, 1, timestamp '2010-05-01 00:00:00', timestamp '9999-12-31 00:00:00')";

    private static final String ZERO = "(0, 0, timestamp '0001-01-01 00:00:00', timestamp '9999-12-31 00:00:00')";

    @Test
    void gives_the_version_at_the_event_half_open() {
        Dataset<Row> keyed = VersionKeys.attach(
                facts(
                        "(1, 1, timestamp '2010-04-30 23:59:59.999999')",
                        "(2, 1, timestamp '2010-05-01 00:00:00')",
                        "(3, 0, timestamp '2010-05-01 00:00:00')"),
                TestSpark.rows(VERSION, String.join(", ", FIRST, SECOND, ZERO)),
                "product");
        assertThat(keys(keyed)).containsExactly(11, 12, 0);
    }

    @Test
    void gives_no_key_to_a_fact_without_its_member() {
        Dataset<Row> keyed = VersionKeys.attach(
                facts("(1, 9, timestamp '2010-04-30 00:00:00')"), TestSpark.rows(VERSION, FIRST), "product");
        assertThat(keyed.first().isNullAt(keyed.schema().fieldIndex("product_key")))
                .isTrue();
    }

    @Test
    void names_the_months_of_facts_whose_version_is_another_one_now() {
        Dataset<Row> facts = published(
                "(1, 1, timestamp '2010-03-30 00:00:00', 11)",
                "(2, 1, timestamp '2010-04-30 00:00:00', 12)",
                "(3, 1, timestamp '2010-06-02 00:00:00', 11)",
                "(4, 1, timestamp '2010-07-02 00:00:00', 12)",
                "(5, 2, timestamp '2010-08-02 00:00:00', 11)");
        Dataset<Row> changed = TestSpark.rows(VERSION, FIRST);

        assertThat(VersionKeys.months(facts, TestSpark.rows(VERSION, FIRST + ", " + SECOND), changed, "product")
                        .collectAsList())
                .extracting(r -> r.getString(0))
                .as("the boundary moved later for April and earlier for June; product 2 did not change")
                .containsExactlyInAnyOrder("2010-04", "2010-06");
    }

    private static Dataset<Row> published(String... rows) {
        return TestSpark.rows("line, product_id, event_at, product_key", String.join(", ", rows))
                .selectExpr("*", "cast(event_at as date) as business_day");
    }

    private static Dataset<Row> facts(String... rows) {
        return TestSpark.rows("line, product_id, event_at", String.join(", ", rows))
                .selectExpr("*", "99 as product_key");
    }

    private static List<Integer> keys(Dataset<Row> keyed) {
        return keyed.orderBy("line").collectAsList().stream()
                .<Integer>map(r -> r.getAs("product_key"))
                .toList();
    }
}

package org.daybook.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.daybook.etl.TestSpark;
import org.junit.jupiter.api.Test;

class MergeTest {

    @Test
    void replaces_rows_of_the_same_key_and_adds_new_ones() {
        Dataset<Row> old = TestSpark.rows("id, line, amount", "(1, 1, 10), (1, 2, 20), (2, 1, 30)");
        Dataset<Row> changed = TestSpark.rows("id, line, amount", "(1, 2, 25), (3, 1, 40)");
        Dataset<Row> once = Merge.of(old, changed, List.of("id", "line"));
        assertThat(amounts(once)).containsExactly(10, 25, 30, 40);
        assertThat(amounts(Merge.of(once, changed, List.of("id", "line")))).containsExactly(10, 25, 30, 40);
    }

    private static List<Integer> amounts(Dataset<Row> rows) {
        return rows.orderBy("id", "line").collectAsList().stream()
                .map(r -> r.getInt(2))
                .toList();
    }
}

package org.daybook.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.daybook.etl.TestSpark;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;
import org.junit.jupiter.api.Test;

class DimensionsTest {

    @Test
    void has_a_member_zero_of_which_nothing_is_known() {
        for (Model model : dimensions()) {
            Row zero = Dimensions.rowZero(TestSpark.session(), model).first();
            for (Model.Column column : model.columns()) {
                Object value = zero.getAs(column.name());
                if (!column.isNullable()) {
                    assertThat(value).as(model.name() + "." + column.name()).isNotNull();
                }
            }
            assertThat(((Number) zero.getAs(model.key().get(0))).longValue()).isZero();
        }
    }

    @Test
    void moves_the_first_sold_day_only_back() {
        Dataset<Row> products = TestSpark.rows("product_id", "(1), (2), (3)");
        Dataset<Row> before = days("(1, '2010-05-01'), (2, '2010-05-01')");
        Dataset<Row> now = days("(1, '2010-04-01'), (2, '2010-06-01')");
        assertThat(byId(Dimensions.withFirstSoldDay(products, before, now)))
                .containsEntry(1, "2010-04-01")
                .containsEntry(2, "2010-05-01")
                .containsEntry(3, "null");
    }

    @Test
    void recomputes_the_first_order_day_of_changed_customers_only() {
        Dataset<Row> customers = TestSpark.rows("customer_id", "(1), (2), (3)");
        Dataset<Row> before =
                TestSpark.rows("customer_id, first_order_day", "(1, date '2010-05-01'), (2, date '2010-05-01')");
        Dataset<Row> now = TestSpark.rows("customer_id, first_order_day", "(1, null), (3, date '2010-06-01')");
        assertThat(byId(Dimensions.withFirstOrderDay(customers, before, now)))
                .containsEntry(1, "null")
                .containsEntry(2, LocalDate.of(2010, 5, 1).toString())
                .containsEntry(3, "2010-06-01");
    }

    private static List<Model> dimensions() {
        return ModelCatalog.load().core().stream()
                .filter(m -> m.name().startsWith("dim_") && !m.name().equals("dim_date"))
                .toList();
    }

    private static Dataset<Row> days(String values) {
        return TestSpark.rows("product_id, day", values)
                .selectExpr("product_id", "cast(day as date) as first_sold_day");
    }

    private static Map<Integer, String> byId(Dataset<Row> rows) {
        return rows.collectAsList().stream()
                .collect(Collectors.toMap(r -> r.getInt(0), r -> String.valueOf(r.getLocalDate(1))));
    }
}

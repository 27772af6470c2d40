package org.daybook.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.daybook.etl.TestSpark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomerOrdersTest {

    @Test
    void counts_by_time_and_leaves_out_cancelled_and_anonymous_orders() {
        Dataset<Row> orders = orders(
                "(1, 7, '2010-03-01', 'completed')",
                "(2, 7, '2010-01-01', 'cancelled')",
                "(3, 7, '2010-02-01', 'completed')",
                "(4, 0, '2010-02-01', 'completed')");
        Dataset<Row> sequences = CustomerOrders.sequences(CustomerOrders.affected(none(), orders));
        Map<Integer, @Nullable Integer> found = new HashMap<>();
        sequences.collectAsList().forEach(r -> found.put(r.getInt(0), r.isNullAt(1) ? null : r.getInt(1)));
        assertThat(found)
                .containsEntry(1, 2)
                .containsEntry(2, null)
                .containsEntry(3, 1)
                .hasSize(3);
    }

    @Test
    void takes_all_orders_of_a_customer_whose_orders_changed() {
        Dataset<Row> old = orders(
                "(1, 7, '2010-03-01', 'completed')",
                "(2, 8, '2010-03-01', 'completed')",
                "(3, 9, '2010-03-01', 'completed')");
        Dataset<Row> changed = orders("(4, 7, '2010-01-01', 'completed')", "(2, 6, '2010-03-01', 'completed')");
        assertThat(CustomerOrders.affected(old, changed).collectAsList())
                .extracting(r -> r.<Integer>getAs("order_id"))
                .containsExactlyInAnyOrder(1, 2, 4);
    }

    @Test
    void names_the_months_of_orders_that_an_older_one_moved_up() {
        Dataset<Row> old = orders("(1, 7, '2010-03-01', 'completed')").selectExpr("*", "1 as order_sequence");
        Dataset<Row> sequences =
                CustomerOrders.sequences(CustomerOrders.affected(old, orders("(4, 7, '2010-01-01', 'completed')")));
        assertThat(CustomerOrders.months(old, sequences).collectAsList())
                .extracting(r -> r.getString(0))
                .containsExactly("2010-03");
    }

    @Test
    void finds_the_first_day_with_a_live_order() {
        Dataset<Row> days = CustomerOrders.firstDays(orders(
                "(1, 7, '2010-01-01', 'cancelled')",
                "(2, 7, '2010-02-01', 'completed')",
                "(3, 8, '2010-01-01', 'cancelled')"));
        Map<Integer, @Nullable LocalDate> found = new HashMap<>();
        days.collectAsList().forEach(r -> found.put(r.getInt(0), r.getLocalDate(1)));
        assertThat(found).containsEntry(7, LocalDate.of(2010, 2, 1)).containsEntry(8, null);
    }

    private static Dataset<Row> none() {
        return orders("(1, 7, '2010-03-01', 'completed')").where("false");
    }

    private static Dataset<Row> orders(String... rows) {
        return TestSpark.rows("order_id, customer_id, day, fulfilment_state", String.join(", ", rows))
                .selectExpr(
                        "order_id",
                        "customer_id",
                        "cast(day as date) as business_day",
                        "cast(day as timestamp_ntz) as event_at",
                        "fulfilment_state");
    }
}

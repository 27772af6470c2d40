package org.daybook.etl.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.daybook.etl.run.Tables;

/** What follows from all orders of a customer: which one is the first, and the how many-eth each is. */
final class CustomerOrders {
    private static final String SEQUENCE = "order_sequence";

    private CustomerOrders() {}

    /** All orders of those customers whose orders changed; anonymous and wholly cancelled ones do not count. */
    static Dataset<Row> affected(Dataset<Row> old, Dataset<Row> changed) {
        Dataset<Row> before = narrow(old);
        Dataset<Row> now = narrow(changed);
        Dataset<Row> customers = now.select("customer_id")
                .union(before.join(now.select("order_id"), "order_id").select("customer_id"))
                .where("customer_id <> 0")
                .distinct();
        return Merge.of(before, now, List.of("order_id")).join(customers, scalaSeq("customer_id"), "left_semi");
    }

    static Dataset<Row> firstDays(Dataset<Row> orders) {
        return orders.groupBy("customer_id")
                .agg(min(when(isLive(), col("business_day"))).as("first_order_day"));
    }

    /** One row for each order; no number for a wholly cancelled one, so that the first is the first that lived. */
    static Dataset<Row> sequences(Dataset<Row> orders) {
        Column byTime = row_number()
                .over(Window.partitionBy(col("customer_id"), isLive())
                        .orderBy(col("business_day"), col("event_at"), col("order_id")));
        return orders.select(
                col("order_id").as("s_order_id"), when(isLive(), byTime).as("s_sequence"));
    }

    /** Orders without a row in sequences keep their number. */
    static Dataset<Row> attach(Dataset<Row> orders, Dataset<Row> sequences) {
        return orders.join(sequences, col("order_id").equalTo(col("s_order_id")), "left")
                .withColumn(
                        SEQUENCE,
                        when(col("s_order_id").isNotNull(), col("s_sequence")).otherwise(col(SEQUENCE)))
                .drop("s_order_id", "s_sequence");
    }

    /** Months of published orders whose number is another one now. */
    static Dataset<Row> months(Dataset<Row> old, Dataset<Row> sequences) {
        return old.join(sequences, col("order_id").equalTo(col("s_order_id")))
                .where(col(SEQUENCE).eqNullSafe(col("s_sequence")).equalTo(false))
                .select(Tables.month().as("month"))
                .distinct();
    }

    private static Dataset<Row> narrow(Dataset<Row> orders) {
        return orders.select("order_id", "customer_id", "business_day", "event_at", "fulfilment_state");
    }

    private static Column isLive() {
        return col("fulfilment_state").notEqual("cancelled");
    }

    private static scala.collection.immutable.Seq<String> scalaSeq(String column) {
        return scala.jdk.javaapi.CollectionConverters.asScala(List.of(column)).toSeq();
    }
}

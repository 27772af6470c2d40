package org.daybook.etl.conform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.daybook.etl.run.Tables;
import org.daybook.warehouse.models.Model;

/** Dimensions out of extracted versions. */
final class Dimensions {
    private Dimensions() {}

    /** Versions as the database keeps or infers them, known from this load on. */
    static Dataset<Row> versions(Dataset<Row> source, Instant knownFrom) {
        return source.withColumn("known_from", lit(LocalDateTime.ofInstant(knownFrom, ZoneOffset.UTC)));
    }

    /** Without the inferred versions of members of which something arrived: theirs has another key. */
    static Dataset<Row> withoutArrived(Dataset<Row> old, Dataset<Row> changed, String id) {
        Dataset<Row> arrived = changed.select(col(id).as("a_id")).distinct();
        return old.join(arrived, col(id).equalTo(col("a_id")).and(col("is_inferred")), "left_anti");
    }

    /** Without the database's own member 0: the warehouse has one of its own in every dimension. */
    static Dataset<Row> members(Dataset<Row> source, String id) {
        return source.where(col(id).notEqual(0));
    }

    /** The first day with a sale of each product, in these lines. */
    static Dataset<Row> firstSoldDays(Dataset<Row> saleLines) {
        return saleLines
                .where(col("sale_kind").equalTo("sale").and(col("line_kind").equalTo("product")))
                .groupBy("product_id")
                .agg(min("business_day").as("first_sold_day"));
    }

    /** Days only ever move back: a sale never goes away and its business day never changes. */
    static Dataset<Row> withFirstSoldDay(Dataset<Row> products, Dataset<Row> before, Dataset<Row> now) {
        Dataset<Row> first = before.unionByName(now)
                .groupBy(col("product_id").as("f_id"))
                .agg(min("first_sold_day").as("first_sold_day"));
        return products.drop("first_sold_day")
                .join(first, col("product_id").equalTo(col("f_id")), "left")
                .drop("f_id");
    }

    /** A customer whose orders changed gets the new day, also when there is none left. */
    static Dataset<Row> withFirstOrderDay(Dataset<Row> customers, Dataset<Row> before, Dataset<Row> now) {
        Dataset<Row> old =
                before.groupBy("customer_id").agg(min("first_order_day").as("old_day"));
        Dataset<Row> recomputed =
                now.select(col("customer_id").as("n_id"), col("first_order_day").as("new_day"));
        Dataset<Row> days = old.join(recomputed, col("customer_id").equalTo(col("n_id")), "full_outer")
                .select(
                        coalesce(col("n_id"), col("customer_id")).as("d_id"),
                        when(col("n_id").isNotNull(), col("new_day"))
                                .otherwise(col("old_day"))
                                .as("first_order_day"));
        return customers
                .drop("first_order_day")
                .join(days, col("customer_id").equalTo(col("d_id")), "left")
                .drop("d_id");
    }

    /** The member that stands for "does not apply": nothing is known of it. */
    static Dataset<Row> rowZero(SparkSession spark, Model model) {
        Column[] columns = model.columns().stream()
                .map(c -> zero(model, c)
                        .cast(Tables.schema(model).apply(c.name()).dataType())
                        .as(c.name()))
                .toArray(Column[]::new);
        return spark.range(1).select(columns);
    }

    private static Column zero(Model model, Model.Column column) {
        return switch (column.name()) {
            case "valid_from", "known_from" -> lit("0001-01-01 00:00:00");
            case "valid_to" -> lit("9999-12-31 00:00:00");
            case "is_current" -> lit(true);
            case "is_inferred" -> lit(false);
            case "kind" -> lit(model.name().equals("dim_customer") ? "anonymous" : null);
            default -> column.isNullable() ? lit(null) : lit(column.type().equals("b") ? "false" : "0");
        };
    }
}

package org.daybook.etl.conform;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.daybook.etl.run.Tables;

/** Gives facts the key of the version that was valid at their event. */
final class VersionKeys {
    private static final String BEGINNING = "0001-01-01 00:00:00";

    private VersionKeys() {}

    /** {@code member} is product or customer; a fact without its version gets no key, which a check then finds. */
    static Dataset<Row> attach(Dataset<Row> facts, Dataset<Row> versions, String member) {
        Dataset<Row> spans = versions.select(
                col(member + "_id").as("v_id"), col(member + "_key").as("v_key"), col("valid_from"), col("valid_to"));
        return facts.drop(member + "_key")
                .join(spans, isValid(member), "left")
                .withColumnRenamed("v_key", member + "_key")
                .drop("v_id", "valid_from", "valid_to");
    }

    /** Months of facts that a later version of their member may have taken over. */
    static Dataset<Row> months(Dataset<Row> facts, Dataset<Row> changedVersions, String member) {
        Dataset<Row> spans = changedVersions
                .where(col("valid_from")
                        .gt(org.apache.spark.sql.functions.lit(BEGINNING).cast("timestamp_ntz")))
                .select(col(member + "_id").as("v_id"), col("valid_from"), col("valid_to"));
        return facts.join(spans, isValid(member), "left_semi")
                .select(Tables.month().as("month"))
                .distinct();
    }

    private static Column isValid(String member) {
        return col(member + "_id")
                .equalTo(col("v_id"))
                .and(col("event_at").geq(col("valid_from")))
                .and(col("event_at").lt(col("valid_to")));
    }
}

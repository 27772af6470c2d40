package org.daybook.etl.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.daybook.etl.run.Tables;

/** Gives facts the key of the version that was valid at their event. */
final class VersionKeys {
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

    /** Months of published facts whose version is another one, now that the versions of these members changed. */
    static Dataset<Row> months(Dataset<Row> facts, Dataset<Row> versions, Dataset<Row> changed, String member) {
        Dataset<Row> members = changed.select(col(member + "_id").as("c_id")).distinct();
        Dataset<Row> theirs = facts.join(members, col(member + "_id").equalTo(col("c_id")), "left_semi")
                .withColumn("old_key", col(member + "_key"));
        return attach(theirs, versions, member)
                .where(not(col(member + "_key").eqNullSafe(col("old_key"))))
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

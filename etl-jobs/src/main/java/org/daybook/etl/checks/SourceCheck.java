package org.daybook.etl.checks;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.daybook.etl.extract.SourceTotals;
import org.daybook.warehouse.Manifest.CheckResult;

/** A fact has, on every day, in every store and channel, as many rows and the same sums as the operational database. */
final class SourceCheck {
    private static final String DECIMAL = "decimal(38,6)";

    private SourceCheck() {}

    /** The shape of the totals that the extract step wrote. */
    static String schema(SourceTotals totals) {
        StringBuilder schema = new StringBuilder("business_day date, store_id bigint, channel_id bigint, rows bigint");
        totals.measures()
                .forEach(m -> schema.append(", ").append(m.name()).append(' ').append(DECIMAL));
        return schema.toString();
    }

    /** Days, stores and channels where the two differ, with the differences. */
    static Dataset<Row> differences(SourceTotals totals, Dataset<Row> source, Dataset<Row> fact) {
        List<Column> ofFact =
                new ArrayList<>(List.of(col("business_day"), col("store_id"), col("channel_id"), lit(1L).as("rows")));
        List<Column> minus = new ArrayList<>(List.of(
                col("business_day"),
                col("store_id"),
                col("channel_id"),
                col("rows").multiply(-1).as("rows")));
        List<Column> sums = new ArrayList<>();
        Column differs = sum("rows").notEqual(0);
        for (SourceTotals.Measure measure : totals.measures()) {
            String name = measure.name();
            ofFact.add(coalesce(expr(measure.inFact()), lit(0)).cast(DECIMAL).as(name));
            minus.add(col(name).multiply(-1).cast(DECIMAL).as(name));
            sums.add(sum(name).as(name));
            differs = differs.or(sum(name).notEqual(0));
        }
        sums.add(differs.as("differs"));
        return fact.select(ofFact.toArray(Column[]::new))
                .union(source.select(minus.toArray(Column[]::new)))
                .groupBy("business_day", "store_id", "channel_id")
                .agg(sum("rows").as("rows"), sums.toArray(Column[]::new))
                .where("differs")
                .drop("differs");
    }

    static CheckResult run(SourceTotals totals, Dataset<Row> source, Dataset<Row> fact) {
        List<Row> examples = differences(totals, source, fact).limit(10).collectAsList();
        return new CheckResult(
                "core." + totals.table() + ": same_as_database",
                examples.isEmpty(),
                examples.size(),
                examples.isEmpty() ? null : examples.toString());
    }
}

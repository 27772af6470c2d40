package org.daybook.etl.conform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.daybook.etl.run.Extracted;
import org.daybook.etl.run.Tables;
import org.daybook.warehouse.models.Model;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** What lies where at the end of each day, as runs of equal days that are cut at month ends. */
final class StockDays {
    private static final Seq<String> POOL =
            CollectionConverters.asScala(List.of("product_id", "store_id")).toSeq();

    private static final List<String> CLOSING =
            List.of("on_hand", "reserved", "safety", "in_transit", "unit_cost", "stock_value");

    private static final Set<String> OF_THE_LOAD = Set.of("source_xid", "load_run_id");

    private StockDays() {}

    /** Writes the months in which a row is another one now; nothing where no goods ever lay. */
    static void write(Sources sources, Fact fact) {
        if (isUntouched(sources, fact)) {
            return;
        }
        Extracted extracted = sources.run().extracted();
        Model model = sources.model(fact.table());
        Dataset<Row> before = sources.base(fact.table());
        Dataset<Row> changed = sources.extracted(fact.view());
        Dataset<Row> after = runs(extracted.isFull() ? changed : closings(before, changed), extracted.completeThrough())
                .withColumn("load_run_id", lit(sources.run().id()));
        Dataset<Row> rows = after;
        if (!extracted.isFull()) {
            Set<String> months = touched(Tables.shape(before, model), Tables.shape(after, model), model);
            if (months.isEmpty()) {
                return;
            }
            rows = after.where(Tables.month().isin(months.toArray()));
        }
        Tables.write(rows, model, sources.folder(fact.table()));
    }

    /** The days that the base release knows before the first changed one of a pool, then those read now. */
    static Dataset<Row> closings(Dataset<Row> before, Dataset<Row> changed) {
        Dataset<Row> first = changed.groupBy("product_id", "store_id")
                .agg(min("business_day").as("changed_day"));
        Dataset<Row> kept = before.join(first, POOL, "left")
                .where(col("changed_day").isNull().or(col("business_day").lt(col("changed_day"))));
        return kept.select(CollectionConverters.asScala(List.of(changed.columns()).stream()
                                .map(c -> col(c))
                                .toList())
                        .toSeq())
                .unionByName(changed);
    }

    /** Each run lasts until the day before the next one, the last until the last complete day. */
    static Dataset<Row> runs(Dataset<Row> closings, LocalDate completeThrough) {
        WindowSpec pool = Window.partitionBy("product_id", "store_id").orderBy("business_day");
        Column next = lead("business_day", 1).over(pool);
        return closings.withColumn("is_same", isSameAsBefore(pool))
                .where(not(col("is_same")))
                .withColumn("since", col("business_day"))
                .withColumn("until", coalesce(date_sub(next, 1), greatest(lit(completeThrough), col("business_day"))))
                .withColumn(
                        "month", explode(expr("sequence(trunc(since, 'MM'), trunc(until, 'MM'), interval 1 month)")))
                .withColumn("first_day", greatest(col("month"), col("since")))
                .withColumn("end_day", least(last_day(col("month")), col("until")))
                .withColumn("business_day", col("first_day"))
                .drop("is_same", "since", "until", "month");
    }

    private static Column isSameAsBefore(WindowSpec pool) {
        return CLOSING.stream()
                .map(c -> col(c).eqNullSafe(lag(c, 1).over(pool)))
                .reduce(Column::and)
                .orElseThrow();
    }

    private static boolean isUntouched(Sources sources, Fact fact) {
        Extracted extracted = sources.run().extracted();
        boolean isAnyRead = extracted.rows().getOrDefault(fact.view(), 0L) > 0;
        boolean isNewDay = sources.run()
                .base()
                .map(r -> !r.manifest().completeThrough().equals(extracted.completeThrough()))
                .orElse(true);
        return !isAnyRead && (!isNewDay || sources.files(fact.table()).base().isEmpty());
    }

    private static Set<String> touched(Dataset<Row> before, Dataset<Row> after, Model model) {
        Column[] told = model.columns().stream()
                .map(Model.Column::name)
                .filter(c -> !OF_THE_LOAD.contains(c))
                .map(c -> col(c))
                .toArray(Column[]::new);
        Dataset<Row> old = before.select(told);
        Dataset<Row> now = after.select(told);
        Dataset<Row> differing = now.except(old).union(old.except(now));
        return new TreeSet<>(differing.select(Tables.month().as("month")).distinct().collectAsList().stream()
                .map(r -> r.getString(0))
                .toList());
    }
}

package org.daybook.etl.conform;

import static org.apache.spark.sql.functions.lit;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.daybook.etl.run.Folders;
import org.daybook.etl.run.InParallel;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.LoadStep;
import org.daybook.etl.run.SparkStart;
import org.daybook.etl.run.Tables;
import org.daybook.etl.run.Words;
import org.daybook.warehouse.models.ModelCatalog;
import org.jspecify.annotations.Nullable;

/** Rewrites the months that the changed rows touch, and those where an older row now follows from them differently. */
public final class ConformFacts implements LoadStep {
    private final SparkStart spark;

    public ConformFacts(SparkStart spark) {
        this.spark = spark;
    }

    @Override
    public String run(LoadRun run) throws Exception {
        Sources sources = new Sources(spark.session(), run, ModelCatalog.load());
        for (Fact fact : Fact.ALL) {
            Folders.delete(sources.folder(fact.table()));
        }
        InParallel.run(Fact.ALL.stream()
                .<Callable<Void>>map(fact -> () -> write(sources, fact))
                .toList());
        long months = Fact.ALL.stream()
                .mapToLong(f -> sources.files(f.table()).written().size())
                .sum();
        return Words.of("did.facts", Fact.ALL.size(), months);
    }

    private static @Nullable Void write(Sources sources, Fact fact) {
        if (fact.isOfRuns()) {
            StockDays.write(sources, fact);
            return null;
        }
        Dataset<Row> changed = changed(sources, fact);
        Dataset<Row> rows = changed;
        if (!sources.run().extracted().isFull()) {
            Set<String> touched = touched(sources, fact, changed);
            if (touched.isEmpty()) {
                return null;
            }
            rows = Merge.of(
                    sources.base(fact.table(), touched),
                    changed,
                    sources.model(fact.table()).key());
        }
        Tables.write(derived(sources, fact, rows), sources.model(fact.table()), sources.folder(fact.table()));
        return null;
    }

    private static Dataset<Row> changed(Sources sources, Fact fact) {
        return fact.rows()
                .apply(sources.extracted(fact.view()))
                .withColumn("load_run_id", lit(sources.run().id()));
    }

    private static Set<String> touched(Sources sources, Fact fact, Dataset<Row> changed) {
        Dataset<Row> months = changed.select(Tables.month().as("month")).distinct();
        for (String member : fact.versioned()) {
            if (sources.isNew(member + "_version")) {
                months = months.union(VersionKeys.months(
                        sources.base(fact.table()),
                        sources.coming("dim_" + member),
                        sources.extracted(member + "_version"),
                        member));
            }
        }
        if (fact.hasSequence() && sources.isNew("sales_order")) {
            months = months.union(CustomerOrders.months(sources.base(fact.table()), sequences(sources)));
        }
        return new TreeSet<>(months.distinct().collectAsList().stream()
                .map(r -> r.getString(0))
                .toList());
    }

    /** What a row does not have of its own: keys of versions and its place among the customer's orders. */
    private static Dataset<Row> derived(Sources sources, Fact fact, Dataset<Row> rows) {
        Dataset<Row> derived = rows;
        for (String member : fact.versioned()) {
            derived = VersionKeys.attach(derived, sources.coming("dim_" + member), member);
        }
        return fact.hasSequence() ? CustomerOrders.attach(derived, sequences(sources)) : derived;
    }

    private static Dataset<Row> sequences(Sources sources) {
        return CustomerOrders.sequences(
                CustomerOrders.affected(sources.base("fct_order"), sources.extracted("sales_order")));
    }
}

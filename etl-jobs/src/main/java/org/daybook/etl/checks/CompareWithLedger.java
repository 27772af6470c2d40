package org.daybook.etl.checks;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.daybook.etl.marts.WarehouseViews;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.LoadStep;
import org.daybook.etl.run.SparkStart;
import org.daybook.warehouse.Manifest.FailedTie;
import org.daybook.warehouse.models.ModelCatalog;

/** Looks for places where a metric and the ledger differ; they are published, and stamped provisional. */
public final class CompareWithLedger implements LoadStep {
    /** What differs: how many places in all, and the first hundred. */
    public static final String RESULTS = "ties.json";

    private static final int EXAMPLES = 100;

    private final SparkStart spark;

    public CompareWithLedger(SparkStart spark) {
        this.spark = spark;
    }

    /** The outcome that later steps read. */
    public record Ties(long failed, List<FailedTie> examples) {}

    @Override
    public String run(LoadRun run) {
        SparkSession session = spark.session();
        ModelCatalog catalog = ModelCatalog.load();
        if (catalog.find("marts", "metric_ties").isEmpty()) {
            run.write(RESULTS, new Ties(0, List.of()));
            return "no ties yet";
        }
        new WarehouseViews(session, run).register(catalog);
        Dataset<Row> failed = session.sql("""
                select metric_id, business_day, store_id, channel_id, difference
                from marts.metric_ties where difference <> 0
                order by business_day, metric_id, store_id, channel_id""");
        List<FailedTie> examples = failed.limit(EXAMPLES).collectAsList().stream()
                .map(r -> new FailedTie(
                        r.getString(0), r.getDate(1).toLocalDate(), r.getLong(2), r.getLong(3), r.getDecimal(4)))
                .toList();
        Ties ties = new Ties(examples.size() < EXAMPLES ? examples.size() : failed.count(), examples);
        run.write(RESULTS, ties);
        return ties.failed() + " failed";
    }
}

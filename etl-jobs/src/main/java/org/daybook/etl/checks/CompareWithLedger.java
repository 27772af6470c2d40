package org.daybook.etl.checks;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.daybook.etl.candidate.Candidate;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.LoadStep;
import org.daybook.etl.run.Words;
import org.daybook.warehouse.Manifest.FailedTie;
import org.daybook.warehouse.models.ModelCatalog;

/** Looks for places where a metric and the ledger differ; they are published, and stamped provisional. */
public final class CompareWithLedger implements LoadStep {
    /** What differs: how many places in all, and the first hundred. */
    public static final String RESULTS = "ties.json";

    private static final int EXAMPLES = 100;

    /** The outcome that later steps read. */
    public record Ties(long failed, List<FailedTie> examples) {}

    @Override
    public String run(LoadRun run) throws SQLException {
        try (Candidate candidate = Candidate.open(run, ModelCatalog.load())) {
            Ties ties = new Ties(
                    candidate
                            .jdbc()
                            .sql("select count(*) from marts.metric_ties where difference <> 0")
                            .query(Long.class)
                            .single(),
                    examples(candidate));
            run.write(RESULTS, ties);
            return Words.of("did.ties", ties.failed());
        }
    }

    private static List<FailedTie> examples(Candidate candidate) {
        return candidate
                .jdbc()
                .sql("""
                        select metric_id, business_day, store_id, channel_id, difference
                        from marts.metric_ties where difference <> 0
                        order by business_day, metric_id, store_id, channel_id limit\s""" + EXAMPLES)
                .query((row, i) -> new FailedTie(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getLong(3),
                        row.getLong(4),
                        row.getBigDecimal(5)))
                .list();
    }
}

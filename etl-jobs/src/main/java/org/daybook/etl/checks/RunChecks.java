package org.daybook.etl.checks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.daybook.etl.extract.ExtractedRows;
import org.daybook.etl.extract.SourceTotals;
import org.daybook.etl.marts.WarehouseViews;
import org.daybook.etl.run.InParallel;
import org.daybook.etl.run.LoadRefused;
import org.daybook.etl.run.LoadRefused.Reason;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.LoadStep;
import org.daybook.etl.run.SparkStart;
import org.daybook.etl.run.TableFiles;
import org.daybook.etl.run.Tables;
import org.daybook.warehouse.Manifest.CheckResult;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;

/** Runs every check over what this load wrote; one that fails keeps the release from being published. */
public final class RunChecks implements LoadStep {
    /** The results, for the manifest and for the report of the load. */
    public static final String RESULTS = "checks.json";

    private final SparkStart spark;

    public RunChecks(SparkStart spark) {
        this.spark = spark;
    }

    @Override
    public String run(LoadRun run) throws Exception {
        SparkSession session = spark.session();
        ModelCatalog catalog = ModelCatalog.load();
        new WarehouseViews(session, run).register(catalog);
        List<Callable<List<CheckResult>>> tasks = new ArrayList<>();
        for (SourceTotals totals : SourceTotals.values()) {
            tasks.add(() -> List.of(sameAsDatabase(session, run, totals)));
        }
        for (Model model : catalog.all()) {
            List<Path> written = new TableFiles(run, model).written();
            if (!written.isEmpty()) {
                tasks.add(() -> new TableChecks(session, model).run(Tables.read(session, model, written)));
            }
        }
        List<CheckResult> results =
                InParallel.run(tasks).stream().flatMap(List::stream).toList();
        run.write(RESULTS, results);
        List<CheckResult> failed = results.stream().filter(r -> !r.passed()).toList();
        if (!failed.isEmpty()) {
            throw LoadRefused.because(Reason.CHECKS_FAILED, failed.size(), words(failed));
        }
        return results.size() + " checks";
    }

    private static CheckResult sameAsDatabase(SparkSession session, LoadRun run, SourceTotals totals) {
        return SourceCheck.run(
                totals,
                new ExtractedRows(session, run)
                        .csv(run.extractFolder().resolve("totals-" + totals.table()), SourceCheck.schema(totals)),
                session.table("core." + totals.table()));
    }

    private static String words(List<CheckResult> failed) {
        return failed.stream()
                .limit(10)
                .map(r -> r.name() + " (" + r.rows() + ")" + (r.message() == null ? "" : " " + r.message()))
                .collect(Collectors.joining("; "));
    }
}

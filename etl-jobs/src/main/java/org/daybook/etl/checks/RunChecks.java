package org.daybook.etl.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.etl.candidate.Candidate;
import org.daybook.etl.extract.SourceTotals;
import org.daybook.etl.run.LoadRefused;
import org.daybook.etl.run.LoadRefused.Reason;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.LoadStep;
import org.daybook.etl.run.TableFiles;
import org.daybook.etl.run.Words;
import org.daybook.warehouse.Manifest.CheckResult;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;

/** Runs every check over what this load wrote; one that fails keeps the release from being published. */
public final class RunChecks implements LoadStep {
    /** The results, for the manifest and for the report of the load. */
    public static final String RESULTS = "checks.json";

    @Override
    public String run(LoadRun run) throws Exception {
        ModelCatalog catalog = ModelCatalog.load();
        List<CheckResult> results = new ArrayList<>();
        try (Candidate candidate = Candidate.open(run, catalog)) {
            for (SourceTotals totals : SourceTotals.values()) {
                results.add(sameAsDatabase(candidate, run, totals));
            }
            for (Model model : catalog.all()) {
                if (!new TableFiles(run, model).written().isEmpty()) {
                    results.addAll(new ModelChecks(candidate.jdbc(), model).run());
                }
            }
        }
        run.write(RESULTS, results);
        List<CheckResult> failed = results.stream().filter(r -> !r.passed()).toList();
        if (!failed.isEmpty()) {
            throw LoadRefused.because(Reason.CHECKS_FAILED, failed.size(), words(failed));
        }
        return Words.of("did.checks", results.size());
    }

    private static CheckResult sameAsDatabase(Candidate candidate, LoadRun run, SourceTotals totals) {
        SourceCheck check = new SourceCheck(totals);
        return check.run(
                candidate.jdbc(),
                check.source(run.extractFolder().resolve("totals-" + totals.table())),
                "select * from core." + totals.table());
    }

    private static String words(List<CheckResult> failed) {
        return failed.stream()
                .limit(10)
                .map(r -> r.name() + " (" + r.rows() + ")" + (r.message() == null ? "" : " " + r.message()))
                .collect(Collectors.joining("; "));
    }
}

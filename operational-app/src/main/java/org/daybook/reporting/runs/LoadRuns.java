package org.daybook.reporting.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.database.Home;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The loads that ran and run. */
@Service
@Transactional(readOnly = true)
public class LoadRuns {
    /** The steps of a load, in their order. */
    public static final List<String> STEPS =
            List.of("extract", "conform_dimensions", "conform_facts", "marts", "checks", "ties", "publish");

    /** So many runs tell how long one usually takes. */
    private static final int TREND = 30;

    private final LoadRunTable table;
    private final Path work;

    LoadRuns(LoadRunTable table, Home home) {
        this.table = table;
        this.work = home.warehouse().resolve("work");
    }

    /** Newest first. */
    public List<LoadRunRow> latest(int most) {
        return before(Long.MAX_VALUE, most);
    }

    /** Those before one, newest first. */
    public List<LoadRunRow> before(long runId, int most) {
        return table.before(runId, most);
    }

    /** Nothing if there is no such run. */
    public Optional<LoadRunRow> find(long runId) {
        return table.find(runId);
    }

    /** All steps in their order; those that have not begun wait. */
    public List<LoadStepRun> steps(LoadRunRow run) {
        Map<String, LoadStepRun> begun =
                table.steps(run.runId()).stream().collect(Collectors.toMap(LoadStepRun::name, Function.identity()));
        return STEPS.stream()
                .map(step -> begun.getOrDefault(step, new LoadStepRun(step, "WAITING", null)))
                .toList();
    }

    /** How long each step takes in the median of the last thirty runs of the same kind that published something. */
    public Map<String, Duration> usual(LoadRunRow run) {
        return table.usual(run.kind(), TREND);
    }

    /** Whether the last load failed with what it had done kept, so that it can go on from its failed step. */
    public boolean isResumable() {
        return latest(1).stream()
                .filter(run -> run.status().equals("failed"))
                .anyMatch(run -> Files.isDirectory(work.resolve("run=" + run.runId())));
    }

    /** Whether a load is alive just now, whoever started it. */
    public boolean isSomebodyLoading() {
        return table.isSomebodyLoading();
    }
}

package org.daybook.reporting.runs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The loads that ran and run. */
@Service
@Transactional(readOnly = true)
public class LoadRuns {
    /** The steps of a load, in their order. */
    public static final List<String> STEPS =
            List.of("extract", "conform_dimensions", "conform_facts", "marts", "checks", "ties", "publish");

    private final LoadRunTable table;

    LoadRuns(LoadRunTable table) {
        this.table = table;
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

    /** Whether a load is alive just now, whoever started it. */
    public boolean isSomebodyLoading() {
        return table.isSomebodyLoading();
    }
}

package org.daybook.reporting.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.audit.Answers;
import org.daybook.reporting.api.LoadBodies.Load;
import org.daybook.reporting.api.LoadBodies.LoadDetail;
import org.daybook.reporting.api.LoadBodies.LoadPage;
import org.daybook.reporting.api.LoadBodies.LoadStarted;
import org.daybook.reporting.api.LoadBodies.LoadStep;
import org.daybook.reporting.api.LoadBodies.StartLoad;
import org.daybook.reporting.runs.LoadRunRow;
import org.daybook.reporting.runs.LoadRuns;
import org.daybook.reporting.runs.LoadStarter;
import org.daybook.reporting.runs.LoadStepRun;
import org.daybook.scheduler.LoadRequest.Extent;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.daybook.web.api.RequestFields;
import org.daybook.web.api.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Loads of the warehouse: those that ran and run, and one more. */
@RestController
@RequestMapping("/api/v1/loads")
@Tag(name = "Loads")
class LoadApi {
    private static final int MILLISECONDS = 3;
    private static final List<String> EXTENTS = Stream.of(Extent.values())
            .map(extent -> extent.name().toLowerCase(Locale.ROOT))
            .toList();

    private final LoadRuns runs;
    private final LoadStarter starter;
    private final Answers answers;

    LoadApi(LoadRuns runs, LoadStarter starter, Answers answers) {
        this.runs = runs;
        this.starter = starter;
        this.answers = answers;
    }

    @GetMapping
    @Requires(Right.LOADS_READ)
    @Operation(operationId = "listLoads", summary = "Loads, newest first")
    LoadPage list(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        long before = Slice.after(cursor, key -> Long.parseLong(key.get(0))).orElse(Long.MAX_VALUE);
        List<LoadRunRow> found = runs.before(before, Slice.limit(limit) + 1);
        Slice<LoadRunRow> slice = Slice.of(found, limit, run -> List.of(run.runId()));
        return new LoadPage(slice.rows().stream().map(LoadApi::load).toList(), slice.next());
    }

    @GetMapping("/{loadId}")
    @Requires(Right.LOADS_READ)
    @Operation(operationId = "getLoad", summary = "One load with its steps")
    LoadDetail get(@PathVariable long loadId) {
        LoadRunRow run = runs.find(loadId).orElseThrow(() -> new NotFound("load", String.valueOf(loadId)));
        return new LoadDetail(
                load(run), runs.steps(run).stream().map(LoadApi::step).toList());
    }

    /** Does not wait for it. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Right.LOADS_START)
    @Operation(operationId = "startLoad", summary = "Start a load; its end is not waited for")
    LoadStarted start(
            @RequestHeader("Idempotency-Key") String key, @RequestBody StartLoad body, SignedIn me, Locale locale) {
        RequestFields fields = new RequestFields();
        String extent = fields.word("extent", body.extent(), EXTENTS);
        fields.check();
        return new LoadStarted(answers.once(me.userId(), key, "load " + extent, () -> {
            starter.start(Extent.valueOf(extent.toUpperCase(Locale.ROOT)), locale);
            return extent;
        }));
    }

    private static Load load(LoadRunRow run) {
        return new Load(
                run.runId(),
                run.kind(),
                run.status(),
                run.startedAt(),
                run.finishedAt(),
                run.releaseId(),
                run.completeThrough(),
                run.rowsIn(),
                run.message());
    }

    private static LoadStep step(LoadStepRun step) {
        return new LoadStep(
                step.name(),
                step.status(),
                step.took() == null ? null : BigDecimal.valueOf(step.took().toMillis(), MILLISECONDS));
    }
}

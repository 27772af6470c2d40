package org.daybook.analytics.sql.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.daybook.analytics.sql.api.QueryBodies.Query;
import org.daybook.analytics.sql.api.QueryBodies.QueryColumn;
import org.daybook.analytics.sql.api.QueryBodies.QueryFault;
import org.daybook.analytics.sql.api.QueryBodies.QueryPage;
import org.daybook.analytics.sql.api.QueryBodies.QueryRows;
import org.daybook.analytics.sql.api.QueryBodies.RunQuery;
import org.daybook.analytics.sql.result.ResultFile;
import org.daybook.analytics.sql.runs.NewRun;
import org.daybook.analytics.sql.runs.QueryRun;
import org.daybook.analytics.sql.runs.QueryRuns;
import org.daybook.audit.AccessLog;
import org.daybook.audit.Answers;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
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

/** SQL on releases: the same runs, limits and queue as on the page. */
@RestController
@RequestMapping("/api/v1/queries")
@Tag(name = "Queries")
class QueryApi {
    private static final int MILLISECONDS = 3;

    private final QueryRuns runs;
    private final Answers answers;
    private final AccessLog log;

    QueryApi(QueryRuns runs, Answers answers, AccessLog log) {
        this.runs = runs;
        this.answers = answers;
        this.log = log;
    }

    /** Does not wait for it. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Right.SQL_RUN)
    @Operation(operationId = "runQuery", summary = "Run a query as soon as it is its turn; its end is not waited for")
    Query run(@RequestHeader("Idempotency-Key") String key, @RequestBody RunQuery body, SignedIn me) {
        NewRun wanted = QueryRequest.read(body);
        String runId = answers.once(me.userId(), key, "query " + wanted, () -> String.valueOf(runs.submit(me, wanted)));
        return get(Long.parseLong(runId), me);
    }

    @GetMapping
    @Requires(Right.SQL_RUN)
    @Operation(operationId = "listQueries", summary = "Runs of the key's owner, newest first")
    QueryPage list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            SignedIn me) {
        long before = Slice.after(cursor, key -> Long.parseLong(key.get(0))).orElse(Long.MAX_VALUE);
        List<QueryRun> found = runs.before(me.userId(), before, Slice.limit(limit) + 1);
        Slice<QueryRun> slice = Slice.of(found, limit, run -> List.of(run.runId()));
        return new QueryPage(slice.rows().stream().map(this::query).toList(), slice.next());
    }

    @GetMapping("/{queryId}")
    @Requires(Right.SQL_RUN)
    @Operation(operationId = "getQuery", summary = "What has become of a query")
    Query get(@PathVariable long queryId, SignedIn me) {
        return query(find(queryId, me));
    }

    @GetMapping("/{queryId}/rows")
    @Requires(Right.SQL_RUN)
    @Operation(operationId = "listQueryRows", summary = "The result of a query, in the order in which it came")
    QueryRows rows(
            @PathVariable long queryId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "200") int limit,
            SignedIn me) {
        QueryRun run = find(queryId, me);
        Optional<Integer> after = Slice.after(cursor, key -> Integer.valueOf(key.get(0)));
        int from = after.orElse(0);
        int most = Slice.limit(limit);
        ResultFile result = runs.result(queryId);
        if (after.isEmpty()) {
            String what = "api, " + result.rows() + ", release " + run.releaseId();
            log.note(me.userId(), "result_exported", "SQL " + queryId, what);
        }
        List<List<@Nullable String>> rows = result.part(from, most);
        List<QueryColumn> columns = result.columns().stream()
                .map(column -> new QueryColumn(column.name(), column.type()))
                .toList();
        boolean isEnd = from + rows.size() >= result.rows();
        return new QueryRows(columns, rows, isEnd ? null : Slice.cursor(List.of(from + rows.size())));
    }

    /** The same however often. */
    @PostMapping("/{queryId}/cancellation")
    @Requires(Right.SQL_RUN)
    @Operation(operationId = "cancelQuery", summary = "Stop a query that waits or runs")
    Query cancel(@PathVariable long queryId, SignedIn me) {
        find(queryId, me);
        runs.stop(me.userId(), queryId);
        return get(queryId, me);
    }

    private QueryRun find(long queryId, SignedIn me) {
        return runs.find(me.userId(), queryId).orElseThrow(() -> new NotFound("query", String.valueOf(queryId)));
    }

    private Query query(QueryRun run) {
        int place = runs.place(run.runId());
        return new Query(
                run.runId(),
                run.query(),
                run.releaseId(),
                run.submittedAt(),
                run.state().code(),
                place == 0 ? null : place,
                BigDecimal.valueOf(run.millis(), MILLISECONDS),
                run.rows(),
                run.isCut(),
                fault(run.fault()));
    }

    private static @Nullable QueryFault fault(QueryRun.@Nullable Fault fault) {
        return fault == null
                ? null
                : new QueryFault(
                        fault.reason(),
                        fault.sentence(),
                        fault.hasPlace() ? fault.line() : null,
                        fault.hasPlace() ? fault.column() : null);
    }
}

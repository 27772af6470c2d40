package org.daybook.analytics.sql.runs;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.daybook.analytics.sql.SqlSettings;
import org.daybook.analytics.sql.result.ResultFile;
import org.daybook.analytics.sql.result.ResultShelf;
import org.daybook.analytics.sql.result.ResultWriter;
import org.daybook.analytics.sql.runs.QueryRun.Fault;
import org.daybook.analytics.sql.text.BoundQuery;
import org.daybook.warehouse.ReleaseDamaged;
import org.daybook.warehouse.sandbox.QueryProblem;
import org.daybook.warehouse.sandbox.SqlRun;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A query from its turn to its end; may be stopped from another thread. */
final class LiveRun {
    private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);

    private final QueryRun submitted;
    private final BoundQuery query;
    private final Locale language;
    private final SqlRun sandboxed;
    private final Progress progress;
    private volatile @Nullable ResultWriter writer;
    private volatile long startedAt;
    private volatile boolean isStopped;

    LiveRun(QueryRun submitted, BoundQuery query, Locale language, SqlRun sandboxed) {
        this.submitted = submitted;
        this.query = query;
        this.language = language;
        this.sandboxed = sandboxed;
        this.progress = new Progress(submitted.runId());
    }

    long runId() {
        return submitted.runId();
    }

    long userId() {
        return submitted.userId();
    }

    Progress progress() {
        return progress;
    }

    /** As it is just now. */
    QueryRun now() {
        ResultWriter current = writer;
        return startedAt == 0
                ? submitted
                : submitted.now(RunState.RUNNING, millis(), current == null ? 0 : current.rows());
    }

    /** Its process ends within a moment. */
    void stop() {
        isStopped = true;
        sandboxed.cancel();
    }

    /** How it ended; its result is on the shelf then, if it has one. */
    QueryRun run(ResultShelf shelf, SqlSettings settings) {
        startedAt = System.nanoTime();
        try {
            if (isStopped) {
                return ended(RunState.STOPPED, null);
            }
            ResultFile result = result(shelf, settings);
            shelf.keep(runId(), userId(), result);
            return submitted.done(millis(), result.rows(), result.isCut());
        } catch (QueryProblem problem) {
            shelf.drop(runId());
            return isStopped ? ended(RunState.STOPPED, null) : ended(RunState.FAILED, fault(problem));
        } catch (ReleaseDamaged damaged) {
            shelf.drop(runId());
            return ended(RunState.FAILED, new Fault("release.damaged", damaged.sentence(language), 0, 0));
        } catch (IOException | RuntimeException failure) {
            LOG.error("query run {} failed", runId(), failure);
            shelf.drop(runId());
            return ended(RunState.FAILED, new Fault("fault", String.valueOf(failure.getMessage()), 0, 0));
        }
    }

    private ResultFile result(ResultShelf shelf, SqlSettings settings) throws IOException {
        try (ResultWriter rows =
                new ResultWriter(shelf.file(runId()), settings.rows(), settings.resultBytes(), progress::columns)) {
            writer = rows;
            sandboxed.into(rows);
            return rows.result();
        }
    }

    private Fault fault(QueryProblem problem) {
        return new Fault(
                problem.reason(),
                problem.what(language),
                problem.line(),
                query.typedColumn(problem.line(), problem.column()));
    }

    private QueryRun ended(RunState state, @Nullable Fault fault) {
        return submitted.ended(state, millis(), fault);
    }

    private long millis() {
        return startedAt == 0
                ? 0
                : Duration.ofNanos(System.nanoTime() - startedAt).toMillis();
    }
}

package org.daybook.warehouse.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.daybook.warehouse.ReleaseReader;
import org.daybook.warehouse.ReleaseViews;
import org.daybook.warehouse.messages.Sentence;
import org.daybook.warehouse.models.ModelCatalog;
import org.daybook.warehouse.result.ResultSink;
import org.daybook.warehouse.sandbox.process.Isolation;
import org.daybook.warehouse.sandbox.process.Launch;
import org.daybook.warehouse.sandbox.process.Launches;
import org.daybook.warehouse.sandbox.process.SqlLimits;
import org.daybook.warehouse.sandbox.process.WorkerGone;
import org.daybook.warehouse.sandbox.process.WorkerProcess;
import org.daybook.warehouse.sandbox.process.WorkerRuntime;
import org.daybook.warehouse.sandbox.process.WorkerSetup;
import org.daybook.warehouse.sandbox.worker.Wire;
import org.jspecify.annotations.Nullable;

/** One query from its text to its last row; may be cancelled from another thread. */
public final class SqlRun {
    private static final System.Logger LOG = System.getLogger(SqlRun.class.getName());

    private final SqlRequest request;
    private final List<String> complaints = new ArrayList<>();
    private @Nullable ReleaseViews views;
    private volatile @Nullable WorkerProcess worker;
    private volatile @Nullable ResultReader reader;
    private volatile @Nullable Sentence stopped;

    public SqlRun(SqlRequest request) {
        this.request = request;
    }

    /**
     * Passes the answer to a sink as it comes.
     *
     * @throws QueryProblem if it is refused, fails or is stopped
     */
    public SqlOutcome into(ResultSink sink) throws IOException {
        QueryPolicy.checkText(request.query());
        List<Launch> launches = new Launches(
                        WorkerRuntime.in(request.release().warehouse()), request.release(), request.limits())
                .safestFirst();
        Duration deadline = request.limits().deadline();
        after(deadline, () -> stopUnless(isAnswering(), deadline));
        after(
                deadline.multipliedBy(SqlLimits.ANSWER_FACTOR),
                () -> stopUnless(false, deadline.multipliedBy(SqlLimits.ANSWER_FACTOR)));
        for (Launch launch : launches) {
            try (WorkerProcess started = WorkerProcess.start(launch)) {
                worker = started;
                refuseStopped();
                if (isReady(started, launch)) {
                    return answer(started, sink, launch.isolation());
                }
            }
        }
        ReleaseReader.refuseDamaged(request.release());
        throw new QueryFailed(Place.UNKNOWN, Sentence.of("sandbox.unavailable", complaints.get(complaints.size() - 1)));
    }

    /** Ends the query within a moment. */
    public void cancel() {
        stop(Sentence.of("query.cancelled"));
    }

    private static void after(Duration time, Runnable action) {
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(action);
    }

    // A long export may go on for longer than a query may think.
    private void stopUnless(boolean isFine, Duration time) {
        if (!isFine) {
            stop(Sentence.of("query.deadline", time.toSeconds()));
        }
    }

    private boolean isAnswering() {
        ResultReader current = reader;
        return current != null && current.isAnswering();
    }

    private void stop(Sentence why) {
        stopped = stopped == null ? why : stopped;
        // Only now: a worker that is set before this line is seen here, one that is set after it sees why it must not
        // go on.
        WorkerProcess running = worker;
        if (running != null) {
            running.kill();
        }
    }

    // Before it has seen the query a worker may fail because this way to start one does not work here. What happens
    // afterwards may be the query's doing, so that no weaker way is tried.
    private boolean isReady(WorkerProcess started, Launch launch) {
        String complaint;
        try {
            WorkerSetup setup = new WorkerSetup(request.limits());
            setup.sendSettings(started.out());
            setup.sendViews(started.out(), views().seenAt(launch.warehouse()));
            int kind = started.in().read();
            if (kind == Wire.READY) {
                return true;
            }
            complaint = kind == Wire.BROKEN ? Wire.read(started.in()) : started.lastWords();
        } catch (IOException e) {
            complaint = started.lastWords();
        }
        refuseStopped();
        LOG.log(System.Logger.Level.DEBUG, "{0} is not to be had: {1}", launch.isolation(), complaint);
        complaints.add(complaint);
        return false;
    }

    // Read while the worker starts.
    private ReleaseViews views() {
        if (views == null) {
            ReleaseReader.refuseChanged(request.release());
            views = ReleaseViews.of(request.release(), ModelCatalog.load());
        }
        return views;
    }

    private SqlOutcome answer(WorkerProcess started, ResultSink sink, Isolation isolation) throws IOException {
        ResultReader answer = new ResultReader(request, started.in(), sink);
        reader = answer;
        try {
            started.send(request.query());
            new QueryPolicy(Objects.requireNonNull(views).tables()).check(request.query(), answer.parsed());
            started.send(Wire.GO);
            answer.read();
        } catch (WorkerGone e) {
            refuseStopped();
            throw Failure.crashed(request, started.lastWords());
        }
        Optional<Sentence> note =
                answer.isCut() ? Optional.of(Sentence.of("table.cut", answer.rows())) : Optional.empty();
        return new SqlOutcome(answer.columns(), answer.rows(), note, isolation);
    }

    private void refuseStopped() {
        Sentence why = stopped;
        if (why != null) {
            throw new QueryFailed(Place.UNKNOWN, why);
        }
    }
}

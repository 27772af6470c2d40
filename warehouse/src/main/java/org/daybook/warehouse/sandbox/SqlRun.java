package org.daybook.warehouse.sandbox;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.daybook.warehouse.ReleaseViews;
import org.daybook.warehouse.Sql;
import org.daybook.warehouse.messages.Sentence;
import org.daybook.warehouse.models.ModelCatalog;
import org.daybook.warehouse.result.ResultSink;
import org.daybook.warehouse.sandbox.worker.Wire;
import org.jspecify.annotations.Nullable;

/** One query from its text to its last row; may be cancelled from another thread. */
final class SqlRun {
    private static final System.Logger LOG = System.getLogger(SqlRun.class.getName());

    private final SqlRequest request;
    private volatile @Nullable WorkerProcess worker;
    private volatile @Nullable Sentence stopped;

    SqlRun(SqlRequest request) {
        this.request = request;
    }

    SqlOutcome into(ResultSink sink) throws IOException {
        QueryPolicy.checkText(request.query());
        ReleaseViews views = ReleaseViews.of(request.release(), ModelCatalog.load());
        List<Launch> launches = new Launches(WorkerRuntime.in(request.release().warehouse()), request).safestFirst();
        CompletableFuture.delayedExecutor(request.limits().deadline().toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> stop(Sentence.of(
                        "query.deadline", request.limits().deadline().toSeconds())));
        String complaint = "";
        for (Launch launch : launches) {
            try (WorkerProcess started = WorkerProcess.start(launch)) {
                worker = started;
                Optional<String> parsed = parse(started, views.seenAt(launch.warehouse()));
                if (parsed.isPresent()) {
                    new QueryPolicy(views.tables()).check(request.query(), parsed.get());
                    return answer(started, sink, launch.isolation());
                }
                complaint = started.lastWords();
                LOG.log(System.Logger.Level.DEBUG, "{0} is not to be had: {1}", launch.isolation(), complaint);
            } finally {
                worker = null;
            }
        }
        throw new QueryFailed(Place.UNKNOWN, Sentence.of("sandbox.unavailable", complaint));
    }

    /** Ends the query within a moment. */
    void cancel() {
        stop(Sentence.of("query.cancelled"));
    }

    private void stop(Sentence why) {
        WorkerProcess running = worker;
        if (running != null && stopped == null) {
            stopped = why;
            running.kill();
        }
    }

    // Empty when this way of starting a worker does not work here.
    private Optional<String> parse(WorkerProcess started, ReleaseViews views) {
        try {
            DataOutputStream out = started.out();
            Wire.write(out, settings());
            Wire.write(out, setup(views));
            Wire.write(out, session());
            Wire.write(out, request.query());
            out.flush();
            int kind = started.in().read();
            return kind == Wire.PARSED ? Optional.of(Wire.read(started.in())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private SqlOutcome answer(WorkerProcess started, ResultSink sink, Isolation isolation) throws IOException {
        ResultReader reader = new ResultReader(request, started.in(), sink);
        try {
            started.out().write(Wire.GO);
            started.out().flush();
            reader.read();
        } catch (ResultReader.WorkerGone e) {
            Sentence why = stopped;
            throw why == null ? Failure.crashed(request, started.lastWords()) : new QueryFailed(Place.UNKNOWN, why);
        }
        Optional<Sentence> note =
                reader.isCut() ? Optional.of(Sentence.of("table.cut", reader.rows())) : Optional.empty();
        return new SqlOutcome(reader.columns(), reader.rows(), note, isolation);
    }

    private List<String> settings() {
        // what DuckDB counts is less than what it takes
        int counted = Math.max(128, request.limits().memoryMegabytes() - 400);
        return List.of(
                "memory_limit=" + counted + "MB",
                "threads=" + request.limits().threads(),
                "autoinstall_known_extensions=false",
                "autoload_known_extensions=false",
                "allow_community_extensions=false",
                "allow_persistent_secrets=false");
    }

    private static List<String> setup(ReleaseViews views) {
        List<String> setup = new ArrayList<>();
        setup.add("set temp_directory = ''");
        setup.add("set allowed_paths = "
                + views.files().stream()
                        .map(f -> Sql.literal(f.toString()))
                        .collect(Collectors.joining(", ", "[", "]")));
        setup.add("set enable_external_access = false");
        setup.addAll(views.creation());
        return setup;
    }

    private static List<String> session() {
        List<String> session = new ArrayList<>(ReleaseViews.session());
        session.add("set errors_as_json = true");
        return session;
    }
}

package org.daybook.analytics.flight;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.arrow.flight.BackpressureStrategy.CallbackBackpressureStrategy;
import org.apache.arrow.flight.BackpressureStrategy.WaitResult;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.flight.FlightStatusCode;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Schema;
import org.daybook.analytics.flight.arrow.Cell;
import org.daybook.analytics.sql.result.ResultFile;
import org.daybook.analytics.sql.runs.Progress;
import org.daybook.analytics.sql.runs.QueryRun;
import org.daybook.analytics.sql.runs.QueryRuns;
import org.daybook.analytics.sql.runs.RunState;
import org.daybook.audit.AccessLog;
import org.daybook.users.SignedIn;
import org.daybook.warehouse.result.Column;
import org.daybook.warehouse.result.ResultSink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/** Sends rows: those of the file that the run wrote, a batch at a time, as fast as they are read. */
final class ResultStream implements DisposableBean {
    private static final int BATCH_ROWS = 4096;
    private static final int BATCH_CHARACTERS = 1 << 20;
    private static final long PATIENCE_MILLIS = 60_000;

    private final QueryRuns runs;
    private final AccessLog log;
    private final Replies replies;
    private final ExecutorService senders = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "flight-rows");
        thread.setDaemon(true);
        return thread;
    });

    ResultStream(QueryRuns runs, AccessLog log, Replies replies) {
        this.runs = runs;
        this.log = log;
        this.replies = replies;
    }

    /** Does not wait: the rows follow when the run has ended. If the reader goes away, the run ends. */
    void send(Progress run, Schema schema, SignedIn user, BufferAllocator memory, ServerStreamListener reader) {
        CallbackBackpressureStrategy pace = new CallbackBackpressureStrategy() {
            @Override
            protected void cancelCallback() {
                runs.stop(user.userId(), run.runId());
            }
        };
        pace.register(reader);
        VectorSchemaRoot root = VectorSchemaRoot.create(schema, memory);
        reader.start(root);
        run.end().thenAcceptAsync(end -> answer(end, user, root, new Batches(root, reader, pace)), senders);
    }

    private void answer(QueryRun end, SignedIn user, VectorSchemaRoot root, Batches batches) {
        try (root) {
            if (end.state() != RunState.DONE) {
                throw replies.of(end, user);
            }
            ResultFile result = runs.result(end.runId());
            String what = "flight, " + result.rows() + ", release " + end.releaseId();
            log.note(user.userId(), "result_exported", "SQL " + end.runId(), what);
            result.into(batches);
            if (batches.reader.isCancelled()) {
                return;
            }
            if (batches.isLate) {
                throw replies.say(FlightStatusCode.TIMED_OUT, user, "flight.slow");
            }
            if (result.isCut()) {
                throw replies.say(FlightStatusCode.RESOURCE_EXHAUSTED, user, "flight.cut", result.rows());
            }
            batches.reader.completed();
        } catch (IOException | RuntimeException failure) {
            if (!batches.reader.isCancelled()) {
                batches.reader.error(replies.of(failure, user));
            }
        }
    }

    @Override
    public void destroy() {
        senders.shutdown();
    }

    private static final class Batches implements ResultSink {
        private final VectorSchemaRoot root;
        private final ServerStreamListener reader;
        private final CallbackBackpressureStrategy pace;
        private final List<Cell> cells;
        private int rows;
        private long characters;
        private boolean isLate;

        private Batches(VectorSchemaRoot root, ServerStreamListener reader, CallbackBackpressureStrategy pace) {
            this.root = root;
            this.reader = reader;
            this.pace = pace;
            cells = root.getFieldVectors().stream().map(Cell::of).toList();
        }

        @Override
        public void header(List<Column> columns) {
            // was told when the query was opened
        }

        @Override
        public boolean row(@Nullable String[] values) {
            for (int i = 0; i < values.length; i++) {
                String value = values[i];
                if (value == null) {
                    root.getVector(i).setNull(rows);
                } else {
                    cells.get(i).set(rows, value);
                    characters += value.length();
                }
            }
            rows++;
            return rows < BATCH_ROWS && characters < BATCH_CHARACTERS || flush();
        }

        @Override
        public void end() {
            if (rows > 0) {
                flush();
            }
        }

        /** Whether the reader wants more. */
        private boolean flush() {
            root.setRowCount(rows);
            WaitResult waited = pace.waitForListener(PATIENCE_MILLIS);
            isLate = waited == WaitResult.TIMEOUT;
            rows = 0;
            characters = 0;
            if (waited != WaitResult.READY) {
                return false;
            }
            reader.putNext();
            root.clear();
            return true;
        }
    }
}

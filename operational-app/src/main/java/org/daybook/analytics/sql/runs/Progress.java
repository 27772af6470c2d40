package org.daybook.analytics.sql.runs;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.daybook.warehouse.result.Column;

/** A run for those who wait for it: its columns are known before its rows, unless it fails first. */
public final class Progress {
    private final long runId;
    private final CompletableFuture<List<Column>> columns = new CompletableFuture<>();
    private final CompletableFuture<QueryRun> end = new CompletableFuture<>();

    Progress(long runId) {
        this.runId = runId;
    }

    public long runId() {
        return runId;
    }

    /** Empty if it is over without any. */
    public CompletableFuture<List<Column>> columns() {
        return columns;
    }

    /** How it ended; never, if the app ends before. */
    public CompletableFuture<QueryRun> end() {
        return end;
    }

    void columns(List<Column> known) {
        columns.complete(List.copyOf(known));
    }

    void over(QueryRun how) {
        end.complete(how);
        columns.complete(List.of());
    }
}

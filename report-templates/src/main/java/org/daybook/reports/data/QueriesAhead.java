package org.daybook.reports.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.daybook.warehouse.tables.ReleaseTables;
import org.jspecify.annotations.Nullable;

/** Asks the queries of a report's blocks on a session and a thread of their own, while its metrics are read. */
final class QueriesAhead implements AutoCloseable {
    private final Connection session;
    private final QueryTable queries;
    private final QueryTable others;
    private final Map<String, CompletableFuture<List<Map<String, @Nullable Object>>>> answers = new LinkedHashMap<>();
    private final Thread thread;

    /**
     * Begins to ask.
     *
     * @param wanted the queries in the order in which they will be needed
     */
    QueriesAhead(ReleaseTables release, Map<String, @Nullable Object> parameters, Collection<String> wanted) {
        this.session = release.session();
        this.queries = new QueryTable(session, parameters);
        this.others = new QueryTable(release.connection(), parameters);
        wanted.forEach(sql -> answers.put(sql, new CompletableFuture<>()));
        this.thread = new Thread(() -> answers.forEach(this::answer), "report queries");
        thread.setDaemon(true);
        thread.start();
    }

    private void answer(String sql, CompletableFuture<List<Map<String, @Nullable Object>>> answer) {
        if (answer.isDone()) {
            return;
        }
        try {
            answer.complete(queries.rows(sql));
        } catch (RuntimeException | Error failure) {
            answer.completeExceptionally(failure);
        }
    }

    /** Waits for the rows of a query that was wanted, and asks any other at once. */
    List<Map<String, @Nullable Object>> rows(String sql) {
        CompletableFuture<List<Map<String, @Nullable Object>>> answer = answers.get(sql);
        if (answer == null) {
            return others.rows(sql);
        }
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error broken) {
                throw broken;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** What is still open is not asked any more. */
    @Override
    public void close() {
        answers.values().forEach(answer -> answer.completeExceptionally(new CancellationException()));
        boolean isInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        try {
            session.close();
        } catch (SQLException e) {
            throw new IllegalStateException("A session of the release could not be closed", e);
        }
    }
}

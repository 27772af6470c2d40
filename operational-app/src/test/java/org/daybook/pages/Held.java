package org.daybook.pages;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.daybook.database.Database;

/** Rows of a database that somebody keeps locked: whoever needs them is in the middle of a transaction meanwhile. */
final class Held implements AutoCloseable {
    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and pg_blocking_pids(pid) <> '{}'
            """;

    private final Connection holder;
    private final Connection watcher;

    /** @param rows a query that ends in {@code for update}, or a lock of a table */
    Held(Database database, String rows) throws SQLException {
        holder = connect(database);
        watcher = connect(database);
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute(rows);
        }
    }

    /** Waits until so many wait for the rows. */
    Held awaitWaiting(int many) {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(30))
                .until(() -> ask(WAITING) >= many);
        return this;
    }

    /** Cuts the connections of all who wait. */
    long cutWaiting() throws SQLException {
        return ask("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                + " where datname = current_database() and wait_event_type = 'Lock'");
    }

    private long ask(String query) throws SQLException {
        try (Statement statement = watcher.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    @Override
    public void close() throws SQLException {
        holder.rollback();
        holder.close();
        watcher.close();
    }
}

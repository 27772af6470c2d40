package org.daybook.warehouse.sandbox.worker;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** A DuckDB in memory whose configuration nobody can change any more; two sessions see the same views. */
final class LockedDatabase implements AutoCloseable {
    private final Connection streaming;
    private final Connection telling;

    private LockedDatabase(Connection streaming, Connection telling) {
        this.streaming = streaming;
        this.telling = telling;
    }

    /** Settings are {@code name=value}. */
    static LockedDatabase open(List<String> settings) throws SQLException {
        Properties properties = new Properties();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            properties.setProperty(setting.substring(0, equals), setting.substring(equals + 1));
        }
        Connection streaming = DriverManager.getConnection("jdbc:duckdb:", properties);
        return new LockedDatabase(
                streaming, streaming.unwrap(DuckDBConnection.class).duplicate());
    }

    /** The setup runs once, the session statements in both sessions; then nothing can be set any more. */
    void lock(List<String> setup, List<String> session) throws SQLException {
        execute(streaming, setup);
        execute(streaming, session);
        execute(telling, session);
        execute(streaming, List.of("set session jdbc_stream_results = true", "set lock_configuration = true"));
    }

    /** Rows come as they are computed. */
    Connection streaming() {
        return streaming;
    }

    /** The whole result is computed before the first row; unlike the other it tells why it failed. */
    Connection telling() {
        return telling;
    }

    @Override
    public void close() throws SQLException {
        telling.close();
        streaming.close();
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        for (String sql : statements) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}

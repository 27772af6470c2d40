package org.daybook.etl.extract;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** One state of the database: held open by a connection, and joined by others, so that all views agree. */
public final class Snapshot implements AutoCloseable {
    private final DataSource source;

    private final Connection holder;

    private final State state;

    private Snapshot(DataSource source, Connection holder, State state) {
        this.source = source;
        this.holder = holder;
        this.state = state;
    }

    /** What the snapshot is and where it stands; no transaction below the horizon was still running. */
    public record State(String id, long horizon, long nextXid, String systemId) {}

    public static Snapshot take(DataSource source) throws SQLException {
        Connection holder = source.getConnection();
        try {
            begin(holder);
            return new Snapshot(source, holder, readState(holder));
        } catch (SQLException e) {
            holder.close();
            throw e;
        }
    }

    public State state() {
        return state;
    }

    public Connection holder() {
        return holder;
    }

    /** Another connection that sees exactly the same rows. */
    public Connection join() throws SQLException {
        Connection connection = source.getConnection();
        try {
            begin(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction snapshot '" + state.id() + "'");
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        holder.rollback();
        holder.close();
    }

    // Without a transaction the snapshot would end with its first statement, and nobody would be told.
    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
    }

    private static State readState(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select pg_export_snapshot(),
                               pg_snapshot_xmin(pg_current_snapshot())::text::bigint,
                               pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
                               (select system_identifier::text from pg_control_system())""")) {
            row.next();
            return new State(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4));
        }
    }
}

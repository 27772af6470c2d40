package org.daybook.warehouse.sandbox.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The worker: sets DuckDB up and locks it, hands the parsed query back, runs it when told to, streams the rows. */
public final class SqlWorker {
    private static final int LONGEST_MESSAGE = 20_000;

    private final DataInputStream in;
    private final DataOutputStream out;

    private SqlWorker(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    public static void main(String[] args) {
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(System.err);
        int status = 1;
        try {
            new SqlWorker(new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in))), out)
                    .work();
            status = 0;
        } catch (IOException e) {
            // the parent is gone, nobody is left to tell
        } finally {
            // without waiting for a thread of DuckDB that may never come back
            Runtime.getRuntime().halt(status);
        }
    }

    private void work() throws IOException {
        try (LockedDatabase database = LockedDatabase.open(Wire.readList(in))) {
            database.lock(Wire.readList(in), Wire.readList(in));
            out.write(Wire.READY);
            out.flush();
            answer(database, Wire.read(in));
        } catch (SQLException | LinkageError e) {
            fail(Wire.BROKEN, String.valueOf(e.getMessage()));
        }
    }

    private void answer(LockedDatabase database, String query) throws IOException, SQLException {
        out.write(Wire.PARSED);
        Wire.write(out, parse(database.telling(), query));
        out.flush();
        if (in.read() == Wire.GO) {
            dieWithParent();
            announce(database, query);
            run(database, query);
        }
    }

    // The parser only; what it says is judged by the parent, before anything is bound or run.
    private static String parse(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select cast(json_serialize_sql(cast(? as varchar)) as varchar)")) {
            statement.setString(1, query);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        }
    }

    // Whoever has to know the columns first need not wait for the first row.
    private void announce(LockedDatabase database, String query) throws IOException {
        try (PreparedStatement statement = database.telling().prepareStatement(query)) {
            new RowStream(out).announce(statement.getMetaData());
        } catch (SQLException e) {
            // running it tells why
        }
    }

    private void run(LockedDatabase database, String query) throws IOException {
        try (Statement statement = database.streaming().createStatement();
                ResultSet result = statement.executeQuery(query)) {
            new RowStream(out).send(result);
        } catch (SQLException e) {
            fail(Wire.FAILED, reason(database, query, String.valueOf(e.getMessage())));
        } catch (OutOfMemoryError e) {
            fail(Wire.FAILED, "Out of Memory Error: a value is too long for the worker");
        }
    }

    // While it streams, DuckDB's driver loses the reason of a failure; run without streaming, it tells.
    private static String reason(LockedDatabase database, String query, String message) {
        if (!message.contains("Invalid result set")) {
            return message;
        }
        try (Statement statement = database.telling().createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return message;
        } catch (SQLException telling) {
            return String.valueOf(telling.getMessage());
        }
    }

    private void fail(int kind, String message) throws IOException {
        out.write(kind);
        Wire.write(out, shortened(message));
        out.flush();
    }

    /** An error may quote a value of many megabytes; the middle of it tells nobody anything. */
    private static String shortened(String message) {
        int half = LONGEST_MESSAGE / 2;
        return message.length() <= LONGEST_MESSAGE
                ? message
                : message.substring(0, half) + "…" + message.substring(message.length() - half);
    }

    private void dieWithParent() {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (in.read() >= 0) {
                            // nothing more is expected
                        }
                    } catch (IOException e) {
                        // the same as its end
                    }
                    Runtime.getRuntime().halt(2);
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }
}

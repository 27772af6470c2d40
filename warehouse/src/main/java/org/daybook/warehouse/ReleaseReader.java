package org.daybook.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.daybook.warehouse.messages.Sentence;
import org.daybook.warehouse.models.ModelCatalog;
import org.daybook.warehouse.tables.ReleaseTables;
import org.duckdb.DuckDBConnection;

/** A session of a DuckDB that sees exactly one release; for our own queries, never for what a user typed. */
public final class ReleaseReader implements ReleaseTables, AutoCloseable {
    private final Release release;
    private final OpenRelease open;
    private final Connection connection;

    private ReleaseReader(Release release, OpenRelease open, Connection connection) {
        this.release = release;
        this.open = open;
        this.connection = connection;
    }

    /** Refuses a release whose files are not those that were published. */
    public static ReleaseReader open(Release release) {
        return open(release, ModelCatalog.load());
    }

    public static ReleaseReader open(Release release, ModelCatalog catalog) {
        VerifiedState.refuseChanged(release);
        try {
            return OpenRelease.reader(release, catalog);
        } catch (SQLException e) {
            refuseDamaged(release);
            throw ReleaseDamaged.manifest(
                    Release.manifestFile(release.warehouse(), release.id()),
                    Sentence.of("file.duckdb", String.valueOf(e.getMessage())),
                    e);
        }
    }

    /** For readers that open the files themselves. */
    public static void refuseChanged(Release release) {
        VerifiedState.refuseChanged(release);
    }

    /** For readers that could not make sense of what they read: names the file that is not what was published. */
    public static void refuseDamaged(Release release) {
        VerifiedState.refuseDamaged(release);
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public Connection session() {
        try {
            return OpenRelease.session(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The release gave no other session", e);
        }
    }

    @Override
    public String slice(String table, LocalDate first, LocalDate last) {
        try {
            return open.slice(connection, table, new Manifest.DayRange(first, last));
        } catch (SQLException e) {
            throw new IllegalStateException("Of the table " + table + " no files could be picked", e);
        }
    }

    public Release release() {
        return release;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The release could not be closed", e);
        }
    }

    /** Settings of a DuckDB that fetches nothing from elsewhere. */
    public static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return settings;
    }

    /** A release's DuckDB: its views are made once, since making them takes longer than most answers. */
    private static final class OpenRelease {
        private static final int MOST = 2;
        private static final int MOST_SLICES = 300;

        // Those read last stand at the end.
        private static final Map<Key, OpenRelease> OPEN = new LinkedHashMap<>(MOST, 0.75f, true);

        private final Connection database;
        private final ReleaseViews views;
        private final Map<List<Path>, String> slices = new HashMap<>();

        private OpenRelease(Connection database, ReleaseViews views) {
            this.database = database;
            this.views = views;
        }

        private record Key(Release release, ModelCatalog catalog) {}

        /**
         * A session of its own; it stays whole when the release is let go of. A DuckDB that answers nothing any more after
         * a fault in it is opened anew, so that one bad query does not cost the release.
         */
        static ReleaseReader reader(Release release, ModelCatalog catalog) throws SQLException {
            synchronized (OPEN) {
                Key key = new Key(release, catalog);
                OpenRelease known = OPEN.get(key);
                if (known != null) {
                    try {
                        return known.reader(release);
                    } catch (SQLException broken) {
                        OPEN.remove(key);
                        known.database.close();
                    }
                }
                OpenRelease open = open(ReleaseViews.of(release, catalog));
                OPEN.put(key, open);
                letGo();
                return open.reader(release);
            }
        }

        private ReleaseReader reader(Release release) throws SQLException {
            return new ReleaseReader(release, this, session(database));
        }

        private static OpenRelease open(ReleaseViews views) throws SQLException {
            List<String> creation = views.creation();
            Connection database = DriverManager.getConnection("jdbc:duckdb:", settings());
            prepare(database, creation);
            return new OpenRelease(database, views);
        }

        private static void letGo() throws SQLException {
            Iterator<OpenRelease> oldest = OPEN.values().iterator();
            while (OPEN.size() > MOST) {
                oldest.next().database.close();
                oldest.remove();
            }
        }

        static Connection session(Connection database) throws SQLException {
            Connection session = database.unwrap(DuckDBConnection.class).duplicate();
            prepare(session, ReleaseViews.session());
            return session;
        }

        /** A view of the files for those days, made when they are first asked for. */
        synchronized String slice(Connection session, String table, Manifest.DayRange days) throws SQLException {
            List<Path> files = views.filesOf(table, days);
            String known = slices.get(files);
            if (known != null || files.isEmpty() || slices.size() == MOST_SLICES) {
                return known == null ? table : known;
            }
            String name = "core." + Sql.name("slice " + slices.size());
            execute(session, List.of("create view " + name + " as " + views.rowsOf(table, files)));
            slices.put(files, name);
            return name;
        }

        private static void prepare(Connection connection, List<String> statements) throws SQLException {
            try {
                execute(connection, statements);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }

        private static void execute(Connection connection, List<String> statements) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }
    }
}

package org.daybook.warehouse;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.daybook.warehouse.messages.Sentence;
import org.daybook.warehouse.models.ModelCatalog;
import org.duckdb.DuckDBConnection;

/** A session of a DuckDB that sees exactly one release; for our own queries, never for what a user typed. */
public final class ReleaseReader implements AutoCloseable {
    private final Release release;
    private final Connection connection;

    private ReleaseReader(Release release, Connection connection) {
        this.release = release;
        this.connection = connection;
    }

    /** Refuses a release whose files are not those that were published. */
    public static ReleaseReader open(Release release) {
        return open(release, ModelCatalog.load());
    }

    public static ReleaseReader open(Release release, ModelCatalog catalog) {
        VerifiedState.refuseChanged(release);
        try {
            return new ReleaseReader(release, OpenReleases.session(release, catalog));
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

    public Connection connection() {
        return connection;
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

    /** The DuckDBs of the releases read last: their views are made once, since making them takes longer than most answers. */
    private static final class OpenReleases {
        private static final int MOST = 2;

        // Those read last stand at the end.
        private static final Map<Key, Connection> OPEN = new LinkedHashMap<>(MOST, 0.75f, true);

        private OpenReleases() {}

        private record Key(Release release, ModelCatalog catalog) {}

        /** A session of its own on the release; sessions that are open when a release is let go of stay whole. */
        static synchronized Connection session(Release release, ModelCatalog catalog) throws SQLException {
            Key key = new Key(release, catalog);
            Connection database = OPEN.get(key);
            if (database == null) {
                database = connect(release, catalog);
                OPEN.put(key, database);
                letGo();
            }
            Connection session = database.unwrap(DuckDBConnection.class).duplicate();
            execute(session, ReleaseViews.session());
            return session;
        }

        private static Connection connect(Release release, ModelCatalog catalog) throws SQLException {
            Connection database = DriverManager.getConnection("jdbc:duckdb:", settings());
            execute(database, ReleaseViews.of(release, catalog).creation());
            return database;
        }

        private static void letGo() throws SQLException {
            Iterator<Connection> oldest = OPEN.values().iterator();
            while (OPEN.size() > MOST) {
                oldest.next().close();
                oldest.remove();
            }
        }

        private static void execute(Connection connection, List<String> statements) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
    }
}

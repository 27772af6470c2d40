package org.daybook.warehouse;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.warehouse.models.ModelCatalog;
import org.duckdb.DuckDBConnection;

/** The DuckDBs of the releases read last: their views are made once, since making them takes longer than most answers. */
final class OpenReleases {
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
        Connection database = DriverManager.getConnection("jdbc:duckdb:", ReleaseReader.settings());
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

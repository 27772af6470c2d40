package org.daybook.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** An open, migrated database: external when DAYBOOK_DB_URL says so, otherwise embedded in the home. */
public final class Database implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 10;

    private final Home home;
    private final Credentials credentials;
    private final HikariDataSource pool;
    private final Runnable afterwards;

    private Database(Home home, Credentials credentials, Runnable afterwards) {
        this.home = home;
        this.credentials = credentials;
        this.afterwards = afterwards;
        this.pool = pool(credentials);
    }

    /** Starts or joins the database of this home and brings its schemas up to date. */
    public static Database open(Home home) {
        return open(home, server -> {});
    }

    /** As {@link #open}, for who closes it when the program is told to end: until then it answers. */
    public static Database openUntilClosed(Home home) {
        return open(home, EmbeddedServer::stayUntilLeft);
    }

    private static Database open(Home home, Consumer<EmbeddedServer> joined) {
        home.closeToOthers();
        Optional<Credentials> external = external(System.getenv());
        if (external.isPresent()) {
            return migrated(home, external.get(), () -> {});
        }
        EmbeddedServer server = EmbeddedServer.join(home);
        joined.accept(server);
        return migrated(home, server.credentials(), server::leave);
    }

    /** As {@link #open}, but empty where there is no database yet: never creates a home. */
    public static Optional<Database> ifInitialised(Home home) {
        return isInitialised(home) ? Optional.of(open(home)) : Optional.empty();
    }

    /**
     * Whether there is a database to open; starts nothing.
     *
     * @throws DatabaseUnavailable if nobody may look
     */
    public static boolean isInitialised(Home home) {
        home.requireReadable();
        return external(System.getenv()).isPresent() || EmbeddedServer.isInitialised(home);
    }

    public Home home() {
        return home;
    }

    public DataSource dataSource() {
        return pool;
    }

    public String url() {
        return credentials.url();
    }

    public String user() {
        return credentials.user();
    }

    public String password() {
        return credentials.password();
    }

    /** Stops the embedded server when its last user leaves. */
    @Override
    public void close() {
        pool.close();
        afterwards.run();
    }

    static Database migrated(Home home, Credentials credentials, Runnable afterwards) {
        try {
            Database database = new Database(home, credentials, afterwards);
            new Migrations(database.dataSource()).bringUpToDate();
            return database;
        } catch (RuntimeException failure) {
            afterwards.run();
            throw failure;
        }
    }

    private static Optional<Credentials> external(Map<String, String> environment) {
        String url = environment.get("DAYBOOK_DB_URL");
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Credentials(
                url,
                environment.getOrDefault("DAYBOOK_DB_USER", "daybook"),
                environment.getOrDefault("DAYBOOK_DB_PASSWORD", "")));
    }

    private static HikariDataSource pool(Credentials credentials) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(credentials.url());
        config.setUsername(credentials.user());
        config.setPassword(credentials.password());
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(0);
        config.setPoolName("daybook");
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException refused) {
            throw new DatabaseUnavailable(DatabaseUnavailable.Reason.NO_CONNECTION, refused, credentials.url());
        }
    }
}

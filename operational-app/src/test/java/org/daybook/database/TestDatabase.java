package org.daybook.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A migrated, empty database for one test, copied in a moment from one real server per fork of a test run. */
public final class TestDatabase {

    /** Several forks of one build each have a server of their own. */
    private static final Home HOME =
            new Home(Path.of("target", "test-home", System.getProperty("daybook.fork", "fork-0")));

    private static final Path SOFTWARE = Path.of("target", "postgres-software").toAbsolutePath();
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final EmbeddedServer SERVER = start();

    private TestDatabase() {}

    /** Lets homes made by tests share the unpacked PostgreSQL. */
    public static void shareSoftware() {
        System.setProperty("daybook.postgres.software", SOFTWARE.toString());
    }

    public static Database fresh() {
        return fresh(HOME);
    }

    /** With a home of its own, for whoever puts something there. */
    public static Database fresh(Home home) {
        String name = "copy" + COPIES.incrementAndGet();
        asSuperuser("postgres", "create database " + name + " template daybook owner daybook");
        Credentials credentials = new Credentials(
                url(SERVER, name), "daybook", SERVER.credentials().password());
        return Database.migrated(
                home, credentials, () -> asSuperuser("postgres", "drop database " + name + " with (force)"));
    }

    /** What only somebody with full rights could do behind the app's back. */
    public static void asSuperuserOf(Database database, String... statements) {
        asSuperuser(database.url().substring(database.url().lastIndexOf('/') + 1), statements);
    }

    private static EmbeddedServer start() {
        shareSoftware();
        if (Postmaster.isInitialised(HOME)) {
            EmbeddedServer.join(HOME).leave();
        }
        delete(HOME.root());
        EmbeddedServer server = EmbeddedServer.join(HOME);
        Database.migrated(HOME, server.credentials(), () -> {}).close();
        if (!Boolean.getBoolean("daybook.durable")) {
            withoutCareForTheDisk(server);
        }
        return server;
    }

    /** Its copies live as long as their tests; what outlives a crash is tested on homes of their own, and measured. */
    private static void withoutCareForTheDisk(EmbeddedServer server) {
        asSuperuser(
                server,
                "postgres",
                "alter system set fsync = off",
                "alter system set full_page_writes = off",
                "select pg_reload_conf()");
    }

    private static void asSuperuser(String database, String... statements) {
        asSuperuser(SERVER, database, statements);
    }

    private static void asSuperuser(EmbeddedServer server, String database, String... statements) {
        String password = new Keys(HOME).secret("postgres-superuser.password");
        try (Connection connection =
                        DriverManager.getConnection(url(server, database), Postmaster.SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String url(EmbeddedServer server, String database) {
        String own = server.credentials().url();
        return own.substring(0, own.lastIndexOf('/') + 1) + database;
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

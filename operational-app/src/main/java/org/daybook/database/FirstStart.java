package org.daybook.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.database.DatabaseUnavailable.Reason;

/**
 * Makes the cluster of a new home. Passwords are required from its first moment, and the app works
 * as a role that owns its database and nothing else.
 */
record FirstStart(Home home, Keys keys, Postmaster postmaster) {

    void run() throws IOException {
        Path data = home.postgres().resolve("data");
        postmaster.stop();
        delete(data);
        Files.createDirectories(data);
        makeCluster(data);
        ServerSettings.include(data);
        postmaster.start();
        makeDatabase();
        Files.createFile(Postmaster.mark(home));
    }

    private void makeCluster(Path data) throws IOException {
        String secret = keys.secret("postgres-superuser.password");
        Path handed = Files.createTempFile(home.postgres(), "first", ".password");
        try {
            Files.writeString(handed, secret);
            PostgresPrograms.of(home)
                    .run(
                            Reason.NOT_STARTED,
                            "initdb",
                            List.of(
                                    "--pgdata=" + data,
                                    "--username=" + Postmaster.SUPERUSER,
                                    "--pwfile=" + handed,
                                    "--auth=scram-sha-256",
                                    "--encoding=UTF8",
                                    "--locale=C",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8"));
        } finally {
            Files.delete(handed);
        }
    }

    private void makeDatabase() throws IOException {
        String url = Postmaster.url(postmaster.port(), "postgres");
        String superuser = keys.secret("postgres-superuser.password");
        String password = keys.secret("postgres.password");
        try (Connection connection = DriverManager.getConnection(url, Postmaster.SUPERUSER, superuser);
                Statement statement = connection.createStatement()) {
            statement.execute("create role daybook login password '" + password + "'");
            statement.execute("create database daybook owner daybook");
            statement.execute("revoke all on database daybook from public");
        } catch (SQLException failure) {
            throw new DatabaseUnavailable(
                    Reason.NOT_STARTED, failure, home.logs().toString());
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}

package org.daybook.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.daybook.database.DatabaseUnavailable.Reason;

/** One server process on the data of a home: made, started, adopted and stopped. */
final class Postmaster {

    static final String SUPERUSER = "postgres";
    private static final String NAME = "daybook";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 100;

    private final Home home;
    private final Path data;
    private final Keys keys;

    Postmaster(Home home) {
        this.home = home;
        this.data = home.postgres().resolve("data");
        this.keys = new Keys(home);
    }

    /** The mark is made last, so a first start that was killed is made anew. */
    static boolean isInitialised(Home home) {
        return Files.exists(mark(home));
    }

    Credentials adoptOrStart() throws IOException {
        if (!isInitialised(home)) {
            new FirstStart(home, keys, this).run();
            return credentials(port());
        }
        Optional<PostmasterFile> left = PostmasterFile.in(data);
        if (left.isPresent() && left.get().isAlive()) {
            return adopt(left.get());
        }
        if (left.isPresent()) {
            Files.delete(left.get().path());
        }
        start();
        return credentials(port());
    }

    void start() throws IOException {
        ServerSettings.write(data, freePort());
        Path log = log();
        PostgresPrograms.of(home)
                .run(
                        Reason.NOT_STARTED,
                        "pg_ctl",
                        List.of(
                                "-D",
                                data.toString(),
                                "-l",
                                log.toString(),
                                "-t",
                                Long.toString(PATIENCE.toSeconds()),
                                "-w",
                                "start"));
    }

    void stop() throws IOException {
        if (PostmasterFile.in(data).isPresent()) {
            PostgresPrograms.of(home)
                    .run(
                            Reason.NOT_STOPPED,
                            "pg_ctl",
                            List.of(
                                    "-D",
                                    data.toString(),
                                    "-m",
                                    "fast",
                                    "-t",
                                    Long.toString(PATIENCE.toSeconds()),
                                    "-w",
                                    "stop"));
        }
    }

    int port() throws IOException {
        return PostmasterFile.in(data)
                .orElseThrow(() -> new DatabaseUnavailable(Reason.NOT_STARTED, data.toString()))
                .port();
    }

    static Path mark(Home home) {
        return home.postgres().resolve("initialised");
    }

    private Credentials adopt(PostmasterFile running) {
        Credentials found = credentials(running.port());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(found)) {
            if (System.nanoTime() > deadline || !running.isAlive()) {
                throw new DatabaseUnavailable(Reason.NO_CONNECTION, found.url());
            }
            pause();
        }
        return found;
    }

    private static boolean answers(Credentials credentials) {
        try {
            DriverManager.getConnection(credentials.url(), credentials.user(), credentials.password())
                    .close();
            return true;
        } catch (SQLException startingOrRecovering) {
            return false;
        }
    }

    private Credentials credentials(int port) {
        return new Credentials(url(port, NAME), NAME, keys.secret("postgres.password"));
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Path log() throws IOException {
        Path directory = Files.createDirectories(home.logs());
        return directory.resolve("postgres.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.daybook.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server outlives a killed JVM; whoever comes next finds it, uses it, and stops it at last. */
class AdoptionIT {

    @TempDir
    Path directory;

    @BeforeAll
    static void unpackOnce() {
        TestDatabase.shareSoftware();
    }

    @Test
    void theServerOfAKilledOwnerIsAdopted() throws IOException, InterruptedException {
        Process owner = owner();
        String url = firstLine(owner);
        owner.destroyForcibly().waitFor();
        assertThat(pidFile()).exists();
        try (Database database = Database.open(new Home(directory))) {
            assertThat(database.url()).isEqualTo(url);
            assertThat(JdbcClient.create(database.dataSource())
                            .sql("select code from settings.channel")
                            .query(String.class)
                            .single())
                    .isEqualTo("web");
        }
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void aKilledServerIsStartedAgainWithWhatWasCommitted() throws IOException, InterruptedException {
        Process owner = owner();
        firstLine(owner);
        ProcessHandle server = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile()).get(0)))
                .orElseThrow();
        owner.destroyForcibly().waitFor();
        server.destroyForcibly();
        server.onExit().join();
        try (Database database = Database.open(new Home(directory))) {
            assertThat(JdbcClient.create(database.dataSource())
                            .sql("select count(*) from settings.channel")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void theServerStaysWhileAnotherProcessUsesIt() throws IOException, InterruptedException {
        Process owner = owner();
        String url = firstLine(owner);
        Database.open(new Home(directory)).close();
        assertThat(pidFile()).exists();
        owner.getOutputStream().close();
        owner.waitFor();
        assertThat(url).startsWith("jdbc:postgresql://127.0.0.1:");
        assertThat(pidFile()).doesNotExist();
    }

    private Path pidFile() {
        return directory.resolve("postgres/data/postmaster.pid");
    }

    private Process owner() throws IOException {
        return new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Ddaybook.postgres.software=" + System.getProperty("daybook.postgres.software"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        directory.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String firstLine(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    /** Opens the home, writes a row, says where the server is, and stays until its input ends. */
    public static final class Owner {

        private Owner() {}

        public static void main(String[] home) throws IOException {
            try (Database database = Database.open(new Home(Path.of(home[0])))) {
                JdbcClient.create(database.dataSource())
                        .sql("insert into settings.channel (code, name, kind) values ('web', 'Web', 'web')")
                        .update();
                System.out.println(database.url());
                while (System.in.read() >= 0) {
                    // until the parent closes its end
                }
            }
        }
    }
}

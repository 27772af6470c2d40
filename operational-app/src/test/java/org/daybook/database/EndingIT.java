package org.daybook.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program that is told to end finishes what it is at: the server stays until it has closed its database. */
class EndingIT {

    @TempDir
    Path directory;

    @Test
    @Timeout(180)
    void theServerStaysUntilWhoWasToldToEndHasClosedIt() throws Exception {
        TestDatabase.shareSoftware();
        Process program = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Ddaybook.postgres.software=" + System.getProperty("daybook.postgres.software"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Finisher.class.getName(),
                        directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
            assertThat(said.readLine()).isEqualTo("open");
            program.toHandle().destroy();
            assertThat(said.readLine()).isEqualTo("still there");
            assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            program.destroyForcibly();
        }
        assertThat(directory.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    /** Opens the home and, told to end, uses it once more after all others who do something then. */
    public static final class Finisher {

        private Finisher() {}

        public static void main(String[] home) throws InterruptedException {
            CountDownLatch told = new CountDownLatch(1);
            CountDownLatch closed = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                told.countDown();
                awaitQuietly(closed);
            }));
            try (Database database = Database.openUntilClosed(new Home(Path.of(home[0])))) {
                System.out.println("open");
                told.await();
                for (Thread other : Thread.getAllStackTraces().keySet()) {
                    if (other.getName().equals("postgres-last-user")) {
                        other.join();
                    }
                }
                JdbcClient.create(database.dataSource())
                        .sql("select 1")
                        .query(Integer.class)
                        .single();
                System.out.println("still there");
            } finally {
                closed.countDown();
            }
        }

        private static void awaitQuietly(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException theEnd) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

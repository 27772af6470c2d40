package org.daybook.etl.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daybook.warehouse.FileHash;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Manifest.DataFile;
import org.daybook.warehouse.Manifest.Table;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseDamaged;
import org.daybook.warehouse.ReleaseMissing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectorTest {
    private static final Instant NOW = Instant.parse("2011-06-30T12:00:00Z");

    private static final Retention ONE = new Retention(1, Duration.ofDays(30));

    @TempDir
    Path warehouse;

    @Test
    void takes_files_that_no_release_names_and_work_of_dead_runs() throws IOException {
        file("run=1/part-1");
        publish(1, "2011-06-01", "run=1/part-1");
        file("run=2/part-1");
        Files.createDirectories(warehouse.resolve("work/run=2/core"));
        Files.writeString(warehouse.resolve("work/load.log"), "");

        collect(NOW);

        assertThat(data("run=1/part-1")).exists();
        assertThat(data("run=2")).doesNotExist();
        assertThat(warehouse.resolve("work/run=2")).doesNotExist();
        assertThat(warehouse.resolve("work/load.log")).exists();
    }

    @Test
    void keeps_the_files_that_a_kept_release_shares_with_a_past_one() throws IOException {
        threeReleasesOfMarch();

        collect(NOW);
        collect(NOW.plusSeconds(90_000));

        assertThat(Release.ids(warehouse)).containsExactly(3L);
        assertThat(data("run=1/shared")).exists();
        assertThat(data("run=3/own")).exists();
        assertThat(data("run=1/own")).doesNotExist();
        assertThat(data("run=2/own")).doesNotExist();
        assertThat(Files.list(warehouse.resolve("releases"))
                        .map(Path::getFileName)
                        .map(Path::toString))
                .containsExactlyInAnyOrder("3.json", "3.verified.json");
    }

    @Test
    void leaves_a_day_to_those_who_have_a_past_release_open() throws IOException {
        threeReleasesOfMarch();

        collect(NOW);
        collect(NOW.plusSeconds(80_000));

        assertThat(Release.ids(warehouse)).containsExactly(3L);
        assertThat(data("run=1/own")).exists();
        assertThat(data("run=2/own")).exists();
    }

    @Test
    void keeps_a_release_that_is_held() throws IOException {
        threeReleasesOfMarch();
        Files.createFile(warehouse.resolve("releases/2.hold"));

        collect(NOW);
        collect(NOW.plusSeconds(90_000));

        assertThat(Release.ids(warehouse)).containsExactly(2L, 3L);
        assertThat(data("run=2/own")).exists();
    }

    @Test
    void collects_what_printed_reports_let_go() throws IOException {
        threeReleasesOfMarch();
        Release.of(warehouse, 1).hold();
        Release.of(warehouse, 2).hold();
        Release.letGo(warehouse, Set.of(2L), Instant.now().minusSeconds(60));
        collect(NOW);
        assertThat(Release.ids(warehouse)).as("holds as young as these stay").containsExactly(1L, 2L, 3L);

        Release.letGo(warehouse, Set.of(2L), Instant.now().plusSeconds(60));
        collect(NOW);

        assertThat(Release.ids(warehouse)).containsExactly(2L, 3L);
    }

    /** Whoever was told that a release is held finds it afterwards. */
    @Test
    void a_release_is_held_or_collected_but_not_both() throws Exception {
        file("run=1/own");
        file("run=2/own");
        publish(2, "2011-03-02", "run=2/own");
        ExecutorService other = Executors.newSingleThreadExecutor();
        int held = 0;
        try {
            for (int turn = 0; turn < 300; turn++) {
                Files.deleteIfExists(warehouse.resolve("releases/1.json"));
                Files.deleteIfExists(warehouse.resolve("releases/1.retired"));
                publish(1, "2011-03-01", "run=1/own");
                Release first = Release.of(warehouse, 1);
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Boolean> isHeld = other.submit(() -> {
                    start.await();
                    return hold(first);
                });
                start.await();
                collect(NOW);
                if (isHeld.get()) {
                    held++;
                    assertThat(Release.ids(warehouse)).as("turn %s", turn).containsExactly(1L, 2L);
                }
                assertThat(data("run=1/own")).exists();
                Release.letGo(warehouse, Set.of(), Instant.now().plusSeconds(60));
            }
        } finally {
            other.shutdownNow();
        }
        assertThat(held).isPositive();
    }

    private static boolean hold(Release release) {
        try {
            release.hold();
            return true;
        } catch (ReleaseMissing collected) {
            return false;
        }
    }

    @Test
    void takes_no_data_while_a_manifest_cannot_be_read() throws IOException {
        file("run=1/part-1");
        Files.createDirectories(warehouse.resolve("releases"));
        Files.writeString(warehouse.resolve("releases/1.json"), "{");

        assertThatThrownBy(() -> collect(NOW)).isInstanceOf(ReleaseDamaged.class);

        assertThat(data("run=1/part-1")).exists();
    }

    private void threeReleasesOfMarch() throws IOException {
        file("run=1/shared");
        file("run=1/own");
        file("run=2/own");
        file("run=3/own");
        publish(1, "2011-03-01", "run=1/shared", "run=1/own");
        publish(2, "2011-03-02", "run=1/shared", "run=2/own");
        publish(3, "2011-03-03", "run=1/shared", "run=3/own");
    }

    private void collect(Instant now) throws IOException {
        new Collector(warehouse, ONE, Clock.fixed(now, ZoneOffset.UTC)).collect();
    }

    private Path data(String name) {
        return warehouse.resolve("data/core/dim_date").resolve(name);
    }

    private void file(String name) throws IOException {
        Files.createDirectories(data(name).getParent());
        Files.writeString(data(name), name);
    }

    private void publish(long id, String day, String... names) throws IOException {
        List<DataFile> files = Arrays.stream(names)
                .map(n -> new DataFile(
                        "data/core/dim_date/" + n, 1, n.length(), hash(data(n)), null, null, null, Map.of()))
                .toList();
        new Manifest(
                        id,
                        Instant.parse(day + "T06:00:00Z"),
                        LocalDate.parse(day),
                        1,
                        "1",
                        id,
                        "full",
                        "GBP",
                        "Europe/London",
                        "00:00",
                        "en",
                        "models",
                        Manifest.PASSED,
                        List.of(),
                        List.of(),
                        List.of(new Table("core", "dim_date", false, names.length, files)))
                .publish(warehouse);
    }

    private static String hash(Path file) {
        try {
            return FileHash.sha256(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

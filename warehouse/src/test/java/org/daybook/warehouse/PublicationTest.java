package org.daybook.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
    private static final int RELEASES = 12;

    @TempDir
    Path warehouse;

    @Test
    void readsBackWhatWasWritten() {
        Manifest manifest = TinyRelease.in(warehouse).withSample().provisional().manifest(1);
        manifest.publish(warehouse);
        assertThat(Release.of(warehouse, 1).manifest()).isEqualTo(manifest);
        assertThat(Release.of(warehouse, 1).manifest().isProvisional()).isTrue();
    }

    @Test
    void theHighestNumberIsCurrent() {
        assertThat(Release.current(warehouse)).isEmpty();
        TinyRelease.sample(warehouse, 9);
        TinyRelease.sample(warehouse, 10);
        assertThat(Release.current(warehouse).orElseThrow().id()).isEqualTo(10);
        assertThat(Release.ids(warehouse)).containsExactly(9L, 10L);
    }

    @Test
    void anIdIsPublishedOnce() throws Exception {
        Manifest manifest = TinyRelease.in(warehouse).withSample().manifest(1);
        AtomicInteger refused = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> publish = () -> {
                try {
                    manifest.publish(warehouse);
                } catch (UncheckedIOException e) {
                    refused.incrementAndGet();
                }
                return null;
            };
            for (Future<Void> done : threads.invokeAll(Collections.nCopies(8, publish))) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(refused).hasValue(7);
        try (Stream<Path> files = Files.list(warehouse.resolve("releases"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("1.json", "1.verified.json");
        }
    }

    @Test
    void publishedFilesCannotBeWritten() throws IOException {
        Release release = TinyRelease.sample(warehouse, 1);
        for (Manifest.DataFile file : release.files().toList()) {
            assertThat(Files.getPosixFilePermissions(release.path(file)).toString())
                    .doesNotContain("WRITE");
        }
    }

    @Test
    void aManifestThatNamesAMissingFileIsNotPublished() throws IOException {
        Manifest manifest = TinyRelease.in(warehouse).withSample().manifest(1);
        Files.delete(warehouse.resolve(manifest.tables().get(0).files().get(0).path()));
        assertThatThrownBy(() -> manifest.publish(warehouse)).isInstanceOf(UncheckedIOException.class);
        assertThat(Release.current(warehouse)).isEmpty();
    }

    @Test
    void readersDuringPublicationSeeOneReleaseWhole() throws Exception {
        publish(1);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Future<?> writer =
                    threads.submit(() -> IntStream.rangeClosed(2, RELEASES).forEach(this::publish));
            Callable<Integer> reader = () -> {
                int seen = 0;
                while (seen < RELEASES) {
                    seen = readWhole(seen);
                }
                return seen;
            };
            Future<Integer> first = threads.submit(reader);
            Future<Integer> second = threads.submit(reader);
            writer.get();
            assertThat(first.get()).isEqualTo(RELEASES);
            assertThat(second.get()).isEqualTo(RELEASES);
        } finally {
            threads.shutdownNow();
        }
    }

    // Two tables that agree within a release, and differ between releases.
    private void publish(int id) {
        TinyRelease.in(warehouse)
                .table("core.left_side", "select " + id + " as n from range(10)")
                .table("core.right_side", "select " + id + " as n from range(10)")
                .publish(id);
    }

    private int readWhole(int atLeast) throws SQLException {
        Release release = Release.current(warehouse).orElseThrow();
        try (ReleaseReader reader = ReleaseReader.open(release);
                Statement statement = reader.connection().createStatement();
                ResultSet result = statement.executeQuery(
                        "select count(*), min(l.n), max(r.n) from left_side as l join right_side as r on l.n = r.n")) {
            result.next();
            assertThat(result.getInt(1)).isEqualTo(100);
            assertThat(result.getInt(2)).isEqualTo((int) release.id()).isGreaterThanOrEqualTo(atLeast);
            return result.getInt(3);
        }
    }
}

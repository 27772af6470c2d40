package org.daybook.warehouse.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerRuntimeTest {
    @TempDir
    Path warehouse;

    @Test
    void isItsOwnersAloneBesideDataThatIs() throws IOException {
        data("rwx------");
        WorkerRuntime.in(warehouse);
        assertThat(openToOthers()).isEmpty();
    }

    @Test
    void isClosedWhereAnOlderVersionLeftItOpen() throws IOException {
        data("rwxr-xr-x");
        Path folder = WorkerRuntime.in(warehouse).folder();
        assertThat(openToOthers()).contains(folder, folder.resolve("worker.jar"));
        data("rwx------");
        assertThat(WorkerRuntime.in(warehouse).folder()).isEqualTo(folder);
        assertThat(openToOthers()).isEmpty();
    }

    @Test
    void staysWhereTheFirstQueriesComeAtOnce() throws Exception {
        data("rwxr-xr-x");
        int many = 8;
        CyclicBarrier together = new CyclicBarrier(many);
        ExecutorService queries = Executors.newFixedThreadPool(many);
        try {
            List<Future<Path>> folders = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                folders.add(queries.submit(() -> {
                    together.await();
                    return WorkerRuntime.in(warehouse).folder();
                }));
            }
            for (Future<Path> folder : folders) {
                assertThat(folder.get().resolve("worker.jar")).exists();
            }
            assertThat(warehouse.resolve(".worker").toFile().list()).hasSize(1);
        } finally {
            queries.shutdownNow();
        }
    }

    @Test
    void ofAnotherVersionGoesWhenNobodyHasUsedItForADay() throws IOException {
        data("rwxr-xr-x");
        Path other = Files.createDirectories(warehouse.resolve(".worker/another-version"));
        Path forgotten = warehouse.resolve(".worker/forgotten-version");
        Files.createDirectories(forgotten.resolve("root"));
        Files.setLastModifiedTime(forgotten, FileTime.from(Instant.now().minus(Duration.ofHours(25))));

        Path folder = WorkerRuntime.in(warehouse).folder();

        assertThat(forgotten).doesNotExist();
        assertThat(List.of(other, folder)).allSatisfy(kept -> assertThat(kept).exists());
    }

    @Test
    void whatCannotBeRemovedKeepsNobodyFromAsking() throws IOException {
        data("rwxr-xr-x");
        Path forgotten = Files.createDirectories(warehouse.resolve(".worker/forgotten-version"));
        Path inTheWay = Files.createDirectories(warehouse.resolve(".worker/part-forgotten-version/root"));
        Files.setLastModifiedTime(forgotten, FileTime.from(Instant.now().minus(Duration.ofHours(25))));

        assertThat(WorkerRuntime.in(warehouse).folder().resolve("worker.jar")).exists();

        assertThat(List.of(forgotten, inTheWay))
                .allSatisfy(kept -> assertThat(kept).exists());
    }

    @Test
    void isUsedWheneverItIsAskedFor() throws IOException {
        data("rwxr-xr-x");
        Path folder = WorkerRuntime.in(warehouse).folder();
        FileTime before = FileTime.from(Instant.now().minus(Duration.ofHours(25)));
        Files.setLastModifiedTime(folder, before);

        WorkerRuntime.in(warehouse);

        assertThat(Files.getLastModifiedTime(folder)).isGreaterThan(before);
    }

    private void data(String permissions) throws IOException {
        Path data = Files.createDirectories(warehouse.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString(permissions));
    }

    private List<Path> openToOthers() throws IOException {
        try (Stream<Path> files = Files.walk(warehouse.resolve(".worker"))) {
            return files.filter(WorkerRuntimeTest::isOpenToOthers).toList();
        }
    }

    private static boolean isOpenToOthers(Path path) {
        try {
            String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
            return !permissions.endsWith("------");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

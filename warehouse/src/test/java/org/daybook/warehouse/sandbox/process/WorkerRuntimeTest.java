package org.daybook.warehouse.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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

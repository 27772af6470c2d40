package org.daybook.reports.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {
    @TempDir
    Path parent;

    @Test
    void whatAKilledProcessLeftIsTakenAway() throws Exception {
        Process ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        ended.waitFor();
        Path left = Files.createDirectory(parent.resolve("daybook-report-" + ended.pid() + "-17"));
        Files.writeString(left.resolve("report.pdf"), "half of it");
        Path used = Files.createDirectory(
                parent.resolve("daybook-report-" + ProcessHandle.current().pid() + "-18"));
        Path other = Files.createDirectory(parent.resolve("daybook-report-of-somebody"));
        Path keys = Files.createDirectory(parent.resolve("keys"));
        Files.writeString(keys.resolve("key"), "secret");
        Files.createSymbolicLink(parent.resolve("daybook-report-" + ended.pid() + "-19"), keys);
        WorkFolder.sweep(parent, Files.getOwner(parent));
        assertThat(left).doesNotExist();
        assertThat(keys.resolve("key")).as("behind a link").exists();
        assertThat(used).exists();
        assertThat(other).exists();
    }

    @Test
    void isGoneWithWhatIsInIt() throws Exception {
        Path path;
        try (WorkFolder folder = WorkFolder.create()) {
            path = folder.path();
            Files.writeString(path.resolve("swap"), "pages");
        }
        assertThat(path).doesNotExist();
    }
}

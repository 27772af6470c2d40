package org.daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A command in the background. */
record Running(Process process, BufferedReader progress, Path out) implements AutoCloseable {

    /** Reads what the command says until it says this; false when it ends without. */
    boolean says(String words) throws IOException {
        StringBuilder heard = new StringBuilder();
        @Nullable String line;
        while ((line = progress.readLine()) != null) {
            heard.append(line).append('\n');
            if (line.contains(words)) {
                return true;
            }
        }
        return false;
    }

    /** The load's own process, below the command. */
    ProcessHandle load() {
        return process.descendants()
                .filter(child -> child.info().commandLine().orElse("").contains("etl-jobs.jar"))
                .findFirst()
                .orElseThrow();
    }

    Answer finish() throws IOException, InterruptedException {
        StringBuilder rest = new StringBuilder();
        progress.lines().forEach(line -> rest.append(line).append('\n'));
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), Files.readString(out), rest.toString());
    }

    /** kill -9, at once and without a farewell; the database server is left alone, as a crash would leave it. */
    static void killTree(ProcessHandle root) {
        var children = root.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .toList();
        root.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        root.onExit().join();
        children.forEach(child -> child.onExit().join());
    }

    @Override
    public void close() {
        killTree(process.toHandle());
    }
}

package org.daybook.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.database.Home;

/** The file by which commands find the app that runs on a home. */
record AppMark(Path file) {

    /** @param started tells it from another process that got its number */
    record App(long pid, Instant started, String address) {

        Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid)
                    .filter(process ->
                            process.info().startInstant().map(started::equals).orElse(false));
        }
    }

    static AppMark in(Home home) {
        return new AppMark(home.root().resolve("app"));
    }

    /** Keeps the home for one app until it is closed, or ends; nothing if another has it. The home has to be there. */
    Optional<FileChannel> take() throws IOException {
        FileChannel channel =
                FileChannel.open(file.resolveSibling("app.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(channel);
    }

    /** Nothing if none runs, whatever the file says. */
    Optional<App> running() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 3) {
            return Optional.empty();
        }
        App app = new App(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1)), lines.get(2));
        return app.process().isPresent() ? Optional.of(app) : Optional.empty();
    }

    void write(String address) throws IOException {
        ProcessHandle me = ProcessHandle.current();
        Path fresh = file.resolveSibling("app.new");
        Files.write(
                fresh,
                List.of(
                        String.valueOf(me.pid()),
                        me.info().startInstant().orElse(Instant.EPOCH).toString(),
                        address));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}

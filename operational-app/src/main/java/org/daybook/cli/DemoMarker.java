package org.daybook.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import org.daybook.database.Home;

/** Says in a home that its shop is the demo, as of when it was made, and whether it is complete. */
record DemoMarker(Path file) {

    static DemoMarker in(Home home) {
        return new DemoMarker(home.root().resolve("demo.properties"));
    }

    boolean exists() {
        return Files.exists(file);
    }

    boolean isComplete() {
        return exists() && Boolean.parseBoolean(read().getProperty("complete"));
    }

    /** The clock of the first attempt, stopped: a second attempt goes on with the same history. */
    Clock begin(Clock clock) {
        if (exists()) {
            return Clock.fixed(Instant.parse(read().getProperty("made_at")), ZoneOffset.UTC);
        }
        Instant now = clock.instant();
        write(now, "false");
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    void complete() {
        write(Instant.parse(read().getProperty("made_at")), "true");
    }

    private Properties read() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(Instant madeAt, String complete) {
        Properties properties = new Properties();
        properties.setProperty("made_at", madeAt.toString());
        properties.setProperty("complete", complete);
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                properties.store(writer, "The shop in this home is Daybook's demo");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

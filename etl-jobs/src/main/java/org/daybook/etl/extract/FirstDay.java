package org.daybook.etl.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.etl.run.LoadRun;

/** The first business day of any fact, over all history. */
public final class FirstDay {
    private FirstDay() {}

    /** Taken from the totals: they are the one extract that has every day in each load, and begin with it. */
    public static Optional<LocalDate> of(LoadRun run) {
        return Arrays.stream(SourceTotals.values())
                .flatMap(t -> lines(run.extractFolder().resolve("totals-" + t.table())))
                .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                .min(LocalDate::compareTo);
    }

    private static Stream<String> lines(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.sorted().toList();
            return all.stream().flatMap(FirstDay::linesOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

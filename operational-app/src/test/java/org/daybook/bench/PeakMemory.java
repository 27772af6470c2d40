package org.daybook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The most resident memory that a process had at any time, as the kernel counts it. */
final class PeakMemory {
    private static final long INTERVAL_MILLIS = 100;

    private PeakMemory() {}

    /** Waits for the end of a process; the last look before it counts, since the peak never falls. */
    static long megabytesUntilTheEndOf(Process process) throws InterruptedException {
        long peak = 0;
        do {
            peak = Math.max(peak, megabytes(process.pid()).orElse(0));
        } while (!process.waitFor(INTERVAL_MILLIS, TimeUnit.MILLISECONDS));
        return peak;
    }

    /** The same of the largest process that a command starts, such as the load behind {@code daybook load}. */
    static long megabytesOfTheLargestBelow(Process command) throws InterruptedException {
        long peak = 0;
        do {
            peak = Math.max(
                    peak,
                    command.descendants()
                            .mapToLong(child -> megabytes(child.pid()).orElse(0))
                            .max()
                            .orElse(0));
        } while (!command.waitFor(INTERVAL_MILLIS, TimeUnit.MILLISECONDS));
        return peak;
    }

    /** Empty where the kernel does not say, or the process is gone. */
    static OptionalLong megabytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst();
        } catch (IOException | UncheckedIOException gone) {
            return OptionalLong.empty();
        }
    }
}

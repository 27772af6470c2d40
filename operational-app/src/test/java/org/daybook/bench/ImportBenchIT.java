package org.daybook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.daybook.database.Database;
import org.daybook.database.Home;
import org.daybook.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Import of half a million and of five million lines by the packed program: rate and peak memory. */
class ImportBenchIT {
    private static final Path PROGRAM = Path.of(System.getProperty("daybook.dist", "target/daybook"))
            .resolve("bin/daybook")
            .toAbsolutePath();
    private static final long FEW = Long.getLong("daybook.bench.few", 500_000);
    private static final long MANY = Long.getLong("daybook.bench.many", 5_000_000);
    private static final double LEAST_LINES_PER_SECOND = 20_000;
    private static final double MOST_GROWTH = 1.25;

    @TempDir
    Path folder;

    private record Measured(long lines, double seconds, long peakMegabytes, double copySeconds, double loadAverage) {
        double rate() {
            return lines / seconds;
        }

        String said() {
            return String.format(
                    Locale.ROOT,
                    "import of %,d lines: %.1f s = %,.0f lines/s (limit >= %,.0f on two idle cores); peak %d MB;"
                            + " bare COPY %.1f s = %,.0f lines/s; load average %.1f",
                    lines,
                    seconds,
                    rate(),
                    LEAST_LINES_PER_SECOND,
                    peakMegabytes,
                    copySeconds,
                    lines / copySeconds,
                    loadAverage);
        }
    }

    @Test
    void importsFastAndInTheSameMemory() throws Exception {
        TestDatabase.shareSoftware();
        Measured few = measure(FEW);
        Measured many = measure(MANY);
        double growth = (double) many.peakMegabytes() / few.peakMegabytes();
        System.out.println(few.said());
        System.out.println(many.said());
        System.out.printf(Locale.ROOT, "memory: %.2f times as much (limit %.2f)%n", growth, MOST_GROWTH);
        assertThat(growth).as("growth of memory").isLessThanOrEqualTo(MOST_GROWTH);
        assertThat(List.of(few.rate(), many.rate()))
                .as("lines per second")
                .allMatch(rate -> rate >= LEAST_LINES_PER_SECOND);
    }

    /** The server runs before and after, so that only the import is timed; COPY goes to the same server. */
    private Measured measure(long lines) throws IOException, InterruptedException, SQLException {
        SalesFile file = SalesFile.write(folder, lines);
        Home home = new Home(folder.resolve("home-" + lines));
        try (Database database = Database.open(home)) {
            double copySeconds = BareCopy.seconds(database, file);
            long start = System.nanoTime();
            Process process = start(home, file);
            long peak = PeakMemory.megabytesUntilTheEndOf(process);
            double seconds = (System.nanoTime() - start) / 1e9;
            assertThat(process.exitValue()).as("exit code of the import").isZero();
            double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            return new Measured(lines, seconds, peak, copySeconds, load);
        } finally {
            Files.delete(file.path());
        }
    }

    private static Process start(Home home, SalesFile file) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        PROGRAM.toString(), "import", "sales", file.path().toString(), "--currency", "GBP")
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.DISCARD);
        builder.command().addAll(List.of("--zone", "Europe/London"));
        builder.environment().keySet().removeIf(name -> name.startsWith("DAYBOOK_"));
        builder.environment().put("DAYBOOK_HOME", home.root().toString());
        return builder.start();
    }
}

package org.daybook.scheduler;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.daybook.warehouse.process.GivingWay;

/** Runs one load in a JVM of its own, so that Spark's class path and memory stay out of the caller. */
public final class LoadProcess {

    private static final String ARCHIVE = "load.jsa";

    private static final String JAVA_OPTIONS = "DAYBOOK_LOAD_JAVA_OPTS";

    /** The heap leaves room for Spark's direct buffers below the 1.5 GB that a load may take. */
    private static final String HEAP = "-Xmx800m";

    /** Whoever sells meanwhile, or asks, goes first. */
    private static final int NICE = 19;

    private static final List<String> PASSED_ON = List.of(
            "PATH",
            "HOME",
            "LANG",
            "LC_ALL",
            "TMPDIR",
            "JAVA_HOME",
            "DAYBOOK_LOAD_PAUSE_AFTER",
            "DAYBOOK_SPARK_MASTER",
            "DAYBOOK_SPARK_DRIVER_HOST");

    private LoadProcess() {}

    /**
     * Waits for the load to end. Each line of progress goes to {@code progress} and to the log. The child dies with
     * this JVM.
     *
     * @throws IOException if the child cannot be started or its log cannot be written
     */
    public static LoadOutcome run(LoadRequest request, Consumer<String> progress)
            throws IOException, InterruptedException {
        Files.createDirectories(request.log().toAbsolutePath().getParent());
        Process child = start(request);
        Thread kill = new Thread(child::destroyForcibly, "end-load");
        Runtime.getRuntime().addShutdownHook(kill);
        try {
            CompletableFuture<String> report = CompletableFuture.supplyAsync(() -> readReport(child));
            copyProgress(child, request.log(), progress);
            int exitCode = child.waitFor();
            return new LoadOutcome(exitCode, report.join().strip());
        } finally {
            child.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(kill);
        }
    }

    private static Process start(LoadRequest request) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(request));
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(PASSED_ON);
        environment.put("DAYBOOK_WAREHOUSE", request.warehouse().toString());
        environment.put("DAYBOOK_DB_URL", request.database().url());
        environment.put("DAYBOOK_DB_USER", request.database().user());
        environment.put("DAYBOOK_DB_PASSWORD", request.database().password());
        environment.put(
                "DAYBOOK_LOAD_PARENT", Long.toString(ProcessHandle.current().pid()));
        builder.redirectInput(
                environment.containsKey("DAYBOOK_LOAD_PAUSE_AFTER")
                        ? ProcessBuilder.Redirect.INHERIT
                        : ProcessBuilder.Redirect.PIPE);
        return builder.start();
    }

    private static List<String> command(LoadRequest request) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                // A load runs each piece of code too briefly for the optimising compiler to pay for itself.
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=200m",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=" + request.language().getLanguage(),
                "-Duser.country=" + request.language().getCountry()));
        command.addAll(archivedClasses(request.etlLib().resolve(ARCHIVE)));
        command.addAll(ownOptions());
        command.addAll(List.of("-jar", request.etlLib().resolve("etl-jobs.jar").toString()));
        switch (request.extent()) {
            case CHANGES -> {}
            case FULL -> command.add("--full");
            case RESUME -> command.add("--resume");
        }
        return GivingWay.command(NICE, command);
    }

    /** Made by bin/archive-load. Java passes over an archive of other jars, and says so where only our report may stand. */
    private static List<String> archivedClasses(Path archive) {
        return Files.exists(archive)
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable", "-Xlog:all=error:stderr")
                : List.of();
    }

    /** What an administrator sets for a large shop, such as more memory; it overrides what stands before it. */
    private static List<String> ownOptions() {
        String options = System.getenv(JAVA_OPTIONS);
        return options == null || options.isBlank()
                ? List.of()
                : List.of(options.strip().split("\\s+"));
    }

    private static void copyProgress(Process child, Path log, Consumer<String> progress) throws IOException {
        try (BufferedReader lines = child.errorReader(StandardCharsets.UTF_8);
                Writer file = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            String line;
            while ((line = lines.readLine()) != null) {
                file.write(line + System.lineSeparator());
                file.flush();
                progress.accept(line);
            }
        }
    }

    /** The last line that is a JSON object is the report; options of the JVM may print before and behind it. */
    private static String readReport(Process child) {
        try (BufferedReader reader = child.inputReader(StandardCharsets.UTF_8)) {
            return reader.lines().filter(line -> line.startsWith("{")).reduce("", (before, line) -> line);
        } catch (IOException | UncheckedIOException cut) {
            // The child was killed: its exit code tells, and there is no report to read.
            return "";
        }
    }
}

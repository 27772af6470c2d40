package org.daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A home of its own, worked on through the packed program only. */
record Shop(Path home) {

    private static final Path PROGRAM = Path.of(System.getProperty("daybook.dist", "target/daybook"))
            .resolve("bin/daybook")
            .toAbsolutePath();
    private static final long PATIENCE_SECONDS = 600;

    /** PostgreSQL unpacked once for all homes of all tests. */
    private static final String SHARED_SOFTWARE = "daybook.postgres.software";

    private static final Path SOFTWARE = place("postgres-software");

    /** A tiny shop's imports and reports are over before the optimising compiler pays for itself. */
    private static final String OPTIONS = "-XX:TieredStopAtLevel=1 -D" + SHARED_SOFTWARE + "=" + SOFTWARE;

    /** A folder that tests of another JVM do not use. */
    static Path place(String name) {
        return Path.of("target", name, System.getProperty("daybook.fork", "fork-0"))
                .toAbsolutePath();
    }

    Answer run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), List.of(), arguments);
    }

    /** With a prefix such as prlimit in front of the program. */
    Answer run(Map<String, String> environment, List<String> prefix, String... arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(home.getParent(), "out", ".txt");
        Path err = Files.createTempFile(home.getParent(), "err", ".txt");
        Process process = builder(environment, prefix, arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean isDone = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!isDone) {
            Running.killTree(process.toHandle());
            Books.of(this).close();
        }
        assertThat(isDone)
                .as("%s hangs; err:%n%s", List.of(arguments), Files.readString(err))
                .isTrue();
        return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** In the background, its standard error to be followed line by line. */
    Running start(Map<String, String> environment, String... arguments) throws IOException {
        Path out = Files.createTempFile(home.getParent(), "out", ".txt");
        Process process = builder(environment, List.of(), arguments)
                .redirectOutput(out.toFile())
                .start();
        return new Running(process, process.errorReader(), out);
    }

    Answer importSales(Path file, String... more) throws IOException, InterruptedException {
        return run(Map.of(), List.of(), importArguments(file, more));
    }

    static String[] importArguments(Path file, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("import", "sales", file.toString(), "--zone", "Asia/Shanghai", "--currency", "CNY"));
        arguments.addAll(Arrays.asList(more));
        return arguments.toArray(String[]::new);
    }

    /** The one value that a query returns. */
    String value(String query) throws IOException, InterruptedException {
        Answer answer = run("sql", query, "--format", "csv").succeeded();
        List<String> lines = answer.out().lines().toList();
        assertThat(lines).as(answer.toString()).hasSize(2);
        return lines.get(1);
    }

    BigDecimal money(String query) throws IOException, InterruptedException {
        return new BigDecimal(value(query));
    }

    /** The number of the newest release, 0 before the first. */
    long release() throws IOException {
        Path releases = home.resolve("warehouse/releases");
        if (!Files.isDirectory(releases)) {
            return 0;
        }
        try (var files = Files.list(releases)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d+\\.json"))
                    .mapToLong(name -> Long.parseLong(name.replace(".json", "")))
                    .max()
                    .orElse(0);
        }
    }

    /** The same shop in another place; the server must not run. */
    Shop copyTo(Path directory) throws IOException, InterruptedException {
        Path copy = Files.createDirectories(directory).resolve("home");
        Process cp = new ProcessBuilder("cp", "-a", home.toString(), copy.toString())
                .inheritIO()
                .start();
        assertThat(cp.waitFor()).isZero();
        return new Shop(copy);
    }

    /** For what this JVM does with the database itself. */
    static void shareSoftware() {
        System.setProperty(SHARED_SOFTWARE, SOFTWARE.toString());
    }

    private ProcessBuilder builder(Map<String, String> environment, List<String> prefix, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(PROGRAM.toString());
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.PIPE);
        Map<String, String> own = new HashMap<>(environment);
        own.put("DAYBOOK_HOME", home.toString());
        own.put("DAYBOOK_JAVA_OPTS", OPTIONS);
        own.put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeIf(name -> name.startsWith("DAYBOOK_"));
        builder.environment().putAll(own);
        return builder.directory(new File("."));
    }
}

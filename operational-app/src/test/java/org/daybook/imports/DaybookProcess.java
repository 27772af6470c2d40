package org.daybook.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line in a JVM of its own, as a person or a kill -9 meets it. */
final class DaybookProcess {
    private DaybookProcess() {}

    record Outcome(int exit, String out, String err) {}

    static Process start(Path home, ProcessBuilder.Redirect output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Ddaybook.postgres.software=" + System.getProperty("daybook.postgres.software"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.daybook.cli.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DAYBOOK_HOME", home.toString());
        builder.environment().put("DAYBOOK_LANG", "en");
        builder.environment().keySet().removeIf(name -> name.startsWith("DAYBOOK_DB_"));
        return builder.redirectOutput(output).start();
    }

    static Outcome run(Path home, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("daybook", ".out");
        try {
            Process process = start(home, ProcessBuilder.Redirect.to(out.toFile()), arguments);
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            return new Outcome(exit, Files.readString(out), err);
        } finally {
            Files.delete(out);
        }
    }
}

package org.daybook.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daybook.database.DatabaseUnavailable.Reason;

/** Calls initdb and pg_ctl of the carried PostgreSQL. */
record PostgresPrograms(PostgresSoftware software, Unprivileged as, Path log) {

    static PostgresPrograms of(Home home) throws IOException {
        Files.createDirectories(home.logs());
        Unprivileged as = Unprivileged.here();
        PostgresSoftware software = PostgresSoftware.of(home);
        as.handOver(software.directory());
        as.handOver(home.postgres());
        as.handOver(home.logs());
        return new PostgresPrograms(software, as, home.logs().resolve("postgres.log"));
    }

    /** Output goes to the log: a pipe would stay open in the server that pg_ctl leaves behind. */
    void run(Reason onFailure, String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(software.program(program));
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(as.command(command))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        process.environment().put("LC_ALL", "C");
        process.environment().put("TZ", "UTC");
        if (finish(process.start()) != 0) {
            throw new DatabaseUnavailable(onFailure, log.toString());
        }
    }

    private static int finish(Process process) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException stop) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

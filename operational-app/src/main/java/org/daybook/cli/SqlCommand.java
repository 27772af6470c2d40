package org.daybook.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daybook.database.Home;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.sandbox.Sandbox;
import org.daybook.warehouse.sandbox.SqlOutcome;
import org.daybook.warehouse.sandbox.SqlRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook sql}: one query on a release, in the sandbox. */
@Command(name = "sql", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {

    /** The forms of an answer that a user can ask for. */
    enum Format {
        TABLE,
        CSV,
        JSON,
        PARQUET
    }

    @Parameters(index = "0", paramLabel = "QUERY", descriptionKey = "sql.query")
    @SuppressWarnings("NullAway.Init")
    private String query;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "sql.format")
    private Format format = Format.TABLE;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "sql.out")
    private @Nullable Path out;

    @Option(names = "--release", paramLabel = "ID", descriptionKey = "sql.release")
    private Optional<Long> releaseId = Optional.empty();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final CliText text = CliText.ofEnvironment();

    @Override
    public Integer call() throws IOException {
        Home home = StatedHome.of(spec, text);
        SqlRequest.Format form = form();
        if (form == SqlRequest.Format.PARQUET && out == null) {
            throw new ParameterException(spec.commandLine(), text.of("sql.parquet_needs_file"));
        }
        if (out != null) {
            OutFile.requireWritable(out, text);
        }
        String statement = query.equals("-") ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8) : query;
        Release release = Shop.release(home, releaseId, text);
        SqlRequest request = SqlRequest.of(release, statement).as(form);
        SqlOutcome outcome = out == null ? Sandbox.run(request, System.out) : Sandbox.run(request, out);
        System.out.flush();
        if (out != null) {
            spec.commandLine().getErr().println(text.of("sql.rows", outcome.rows()));
        }
        outcome.note().ifPresent(note -> spec.commandLine().getErr().println(note.in(CliText.locale())));
        return ExitCode.DONE;
    }

    private SqlRequest.Format form() {
        if (json.wanted()) {
            return SqlRequest.Format.JSON;
        }
        return switch (format) {
            case TABLE -> System.console() != null && out == null ? SqlRequest.Format.PREVIEW : SqlRequest.Format.TABLE;
            case CSV -> SqlRequest.Format.CSV;
            case JSON -> SqlRequest.Format.JSON;
            case PARQUET -> SqlRequest.Format.PARQUET;
        };
    }
}

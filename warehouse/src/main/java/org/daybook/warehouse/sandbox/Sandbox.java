package org.daybook.warehouse.sandbox;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.daybook.warehouse.result.CsvSink;
import org.daybook.warehouse.result.JsonSink;
import org.daybook.warehouse.result.ParquetSink;
import org.daybook.warehouse.result.ResultSink;
import org.daybook.warehouse.result.TableSink;

/** Runs a query that somebody typed, in a process that can do nothing but read one release. */
public final class Sandbox {
    private Sandbox() {}

    /** Writes the answer as it comes. Parquet comes when it is complete. */
    public static SqlOutcome run(SqlRequest request, OutputStream out) throws IOException {
        if (request.format() != SqlRequest.Format.PARQUET) {
            return run(request, sink(request, out));
        }
        Path folder = Files.createTempDirectory("daybook-sql");
        Path file = folder.resolve("result.parquet");
        try {
            SqlOutcome outcome = parquet(request, file);
            Files.copy(file, out);
            return outcome;
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /** Writes a file; it appears when the answer is complete, and not at all when the query fails. */
    public static SqlOutcome run(SqlRequest request, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            SqlOutcome outcome;
            if (request.format() == SqlRequest.Format.PARQUET) {
                outcome = parquet(request, part);
            } else {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                    outcome = run(request, sink(request, out));
                }
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return outcome;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static SqlOutcome run(SqlRequest request, ResultSink sink) throws IOException {
        SqlRun run = new SqlRun(request);
        // Ctrl-C ends this process; the worker goes with it
        Thread cancel = new Thread(run::cancel, "sql-cancel");
        Runtime.getRuntime().addShutdownHook(cancel);
        try {
            return run.into(sink);
        } finally {
            forget(cancel);
        }
    }

    private static void forget(Thread cancel) {
        try {
            Runtime.getRuntime().removeShutdownHook(cancel);
        } catch (IllegalStateException e) {
            // the shutdown has begun, the hook runs
        }
    }

    private static SqlOutcome parquet(SqlRequest request, Path file) throws IOException {
        try (ParquetSink sink = new ParquetSink(file)) {
            return run(request, sink);
        }
    }

    private static ResultSink sink(SqlRequest request, OutputStream out) throws IOException {
        return switch (request.format()) {
            case PREVIEW -> TableSink.first(SqlRequest.PREVIEW_ROWS, out);
            case TABLE -> TableSink.all(out);
            case CSV -> new CsvSink(out);
            case JSON -> new JsonSink(out);
            case PARQUET -> throw new IllegalArgumentException("Parquet needs a file");
        };
    }
}

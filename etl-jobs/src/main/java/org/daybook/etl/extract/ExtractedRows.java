package org.daybook.etl.extract;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.timestamp_micros;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.daybook.etl.run.LoadRun;

/** Reads what the extract step wrote as typed rows. */
public final class ExtractedRows {
    private final SparkSession spark;

    private final LoadRun run;

    public ExtractedRows(SparkSession spark, LoadRun run) {
        this.spark = spark;
        this.run = run;
    }

    /** The rows of one view; empty, but with its columns, if none changed. */
    public Dataset<Row> of(String view) {
        List<ViewColumn> columns = Arrays.asList(run.read("extract/" + view + ".columns.json", ViewColumn[].class));
        Column[] typed = columns.stream().map(ExtractedRows::typed).toArray(Column[]::new);
        return csv(
                        run.extractFolder().resolve(view),
                        columns.stream().map(c -> "`" + c.name() + "` string").collect(Collectors.joining(", ")))
                .select(typed);
    }

    /** A folder of CSV files as COPY wrote them. */
    private Dataset<Row> csv(Path folder, String schema) {
        String[] files = files(folder);
        if (files.length == 0) {
            return spark.createDataFrame(List.of(), StructType.fromDDL(schema));
        }
        return spark.read()
                .schema(schema)
                .option("multiLine", true)
                .option("escape", "\"")
                .option("nullValue", CopyFiles.NULL)
                .option("emptyValue", "")
                .option("mode", "FAILFAST")
                .csv(files);
    }

    private static Column typed(ViewColumn column) {
        Column raw = col(column.name());
        if (column.isInstant()) {
            return timestamp_micros(raw.cast("bigint")).cast("timestamp_ntz").as(column.name());
        }
        return column.sparkType().equals("string")
                ? raw
                : raw.cast(column.sparkType()).as(column.name());
    }

    private static String[] files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new String[0];
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).sorted().toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

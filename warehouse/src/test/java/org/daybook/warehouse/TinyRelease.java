package org.daybook.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a small release with DuckDB: each table is the result of a query, in one or more files. */
public final class TinyRelease {
    private final Path warehouse;
    private final Map<String, List<String>> queries = new LinkedHashMap<>();
    private LocalDate completeThrough = LocalDate.of(2010, 12, 9);
    private String status = Manifest.PASSED;
    private boolean isCutByDays;

    private TinyRelease(Path warehouse) {
        this.warehouse = warehouse;
    }

    public static TinyRelease in(Path warehouse) {
        return new TinyRelease(warehouse);
    }

    /** A few products, channels and sale lines, enough for most tests. */
    public static Release sample(Path warehouse, long id) {
        return in(warehouse).withSample().publish(id);
    }

    /** A table of that content; the schema comes first in the name. Each query becomes a file. */
    public TinyRelease table(String qualifiedName, String... contents) {
        queries.put(qualifiedName, List.of(contents));
        return this;
    }

    public TinyRelease completeThrough(LocalDate day) {
        completeThrough = day;
        return this;
    }

    public TinyRelease provisional() {
        status = Manifest.PROVISIONAL;
        return this;
    }

    /** The manifest tells the business days of each file; all tables must have them. */
    public TinyRelease cutByDays() {
        isCutByDays = true;
        return this;
    }

    public TinyRelease withSample() {
        return table("core.dim_channel", TinySample.CHANNELS)
                .table("core.dim_product", TinySample.PRODUCTS)
                .table("core.fct_sale_line", TinySample.saleLines(11), TinySample.saleLines(12));
    }

    public Release publish(long id) {
        manifest(id).publish(warehouse);
        return Release.of(warehouse, id);
    }

    /** Writes the files without publishing them. */
    public Manifest manifest(long id) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            List<Manifest.Table> tables = new ArrayList<>();
            for (var entry : queries.entrySet()) {
                tables.add(write(statement, id, entry.getKey(), entry.getValue()));
            }
            return manifest(id, tables);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Manifest manifest(long id, List<Manifest.Table> tables) {
        Instant published = Instant.parse("2010-12-10T03:00:00Z").plusSeconds(id);
        return new Manifest(
                id,
                published,
                completeThrough,
                1000 + id,
                "7000000000000000001",
                id,
                "full",
                "GBP",
                "Europe/London",
                "00:00",
                "en",
                "models of the sample",
                status,
                List.of(),
                List.of(),
                tables);
    }

    private Manifest.Table write(Statement statement, long id, String name, List<String> contents)
            throws SQLException, IOException {
        List<Manifest.DataFile> files = new ArrayList<>();
        for (String sql : contents) {
            String path = "data/" + name.replace('.', '/') + "/run=" + id + "/part-" + files.size() + ".parquet";
            Path file = warehouse.resolve(path);
            Files.createDirectories(file.getParent());
            statement.execute(
                    "copy (" + sql + ") to " + Sql.literal(file.toString()) + " (format parquet, compression zstd)");
            files.add(new Manifest.DataFile(
                    path,
                    Long.parseLong(value(statement, file, "count(*)")),
                    Files.size(file),
                    FileHash.sha256(file),
                    null,
                    isCutByDays ? LocalDate.parse(value(statement, file, "min(business_day)")) : null,
                    isCutByDays ? LocalDate.parse(value(statement, file, "max(business_day)")) : null,
                    Map.of()));
        }
        long rows = files.stream().mapToLong(Manifest.DataFile::rows).sum();
        String[] parts = name.split("\\.", 2);
        return new Manifest.Table(parts[0], parts[1], false, rows, files);
    }

    private static String value(Statement statement, Path file, String aggregate) throws SQLException {
        try (ResultSet result = statement.executeQuery(
                "select " + aggregate + " from read_parquet(" + Sql.literal(file.toString()) + ")")) {
            result.next();
            return result.getString(1);
        }
    }
}

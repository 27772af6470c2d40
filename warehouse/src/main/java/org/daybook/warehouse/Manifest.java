package org.daybook.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.warehouse.messages.Sentence;
import org.jspecify.annotations.Nullable;

/** What one release consists of: every table and the exact files that hold it. */
public record Manifest(
        long releaseId,
        Instant publishedAt,
        LocalDate completeThrough,
        long horizon,
        String databaseSystemId,
        long loadRunId,
        String kind,
        String currency,
        String zone,
        String cutOver,
        String language,
        @Nullable String modelVersion,
        String status,
        List<FailedTie> failedTies,
        List<CheckResult> checks,
        List<Table> tables) {

    public static final String PASSED = "passed";
    public static final String PROVISIONAL = "provisional";

    public Manifest {
        failedTies = copy(failedTies);
        checks = copy(checks);
        tables = copy(tables);
    }

    /** A place where the metric and the ledger differ; reports that rest on it are stamped provisional. */
    public record FailedTie(
            String metricId, LocalDate businessDay, long storeId, long channelId, BigDecimal difference) {}

    /** The outcome of one check of the load. */
    public record CheckResult(
            String name,
            boolean passed,
            long rows,
            @Nullable String message) {}

    /** One table of a release; without files it is empty. */
    public record Table(String schema, String name, boolean partitioned, long rows, List<DataFile> files) {
        public Table {
            files = copy(files);
        }

        public String qualifiedName() {
            return schema + "." + name;
        }
    }

    /** One immutable Parquet file; the path is relative to the warehouse folder. */
    public record DataFile(
            String path,
            long rows,
            long bytes,
            String sha256,
            @Nullable String businessMonth,
            @Nullable LocalDate minBusinessDay,
            @Nullable LocalDate maxBusinessDay,
            Map<String, String> controlSums) {
        public DataFile {
            controlSums = controlSums == null ? Map.of() : Map.copyOf(controlSums);
        }

        /** The business days of its rows, nothing if they have none. */
        Optional<DayRange> days() {
            return minBusinessDay == null || maxBusinessDay == null
                    ? Optional.empty()
                    : Optional.of(new DayRange(minBusinessDay, maxBusinessDay));
        }
    }

    /** Business days from the first to the last, both included. */
    public record DayRange(LocalDate first, LocalDate last) {

        /** Whether both have a day in common. */
        public boolean overlaps(DayRange other) {
            return !last.isBefore(other.first) && !first.isAfter(other.last);
        }

        /** From the first day of one of them to the last day of one of them. */
        public DayRange union(DayRange other) {
            return new DayRange(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }
    }

    public static Manifest read(Path file) {
        try {
            return ManifestJson.MAPPER.readValue(Files.readAllBytes(file), Manifest.class);
        } catch (IOException e) {
            throw ReleaseDamaged.manifest(file, Sentence.of("file.unreadable"), e);
        }
    }

    /** Makes this the newest release of the warehouse: complete on disk before it can be seen. */
    public void publish(Path warehouse) {
        try {
            new Publication(warehouse, this).run();
        } catch (IOException e) {
            throw new UncheckedIOException("Release " + releaseId + " could not be published in " + warehouse, e);
        }
    }

    public Optional<Table> table(String schema, String name) {
        return tables.stream()
                .filter(t -> t.schema().equals(schema) && t.name().equals(name))
                .findFirst();
    }

    /** The business days of a table from its first row to its last, nothing if it has none. */
    public Optional<DayRange> days(String schema, String name) {
        return table(schema, name).stream()
                .flatMap(table -> table.files().stream())
                .flatMap(file -> file.days().stream())
                .reduce(DayRange::union);
    }

    /** Whether a figure of this release does not agree with the ledger. */
    public boolean isProvisional() {
        return PROVISIONAL.equals(status);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}

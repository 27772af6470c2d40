package org.daybook.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person wants to know about the warehouse without opening it; never fails because of a damaged release. */
public record WarehouseStatus(
        Optional<Manifest> current,
        Optional<ReleaseDamaged> problem,
        List<Long> releases,
        List<Long> damaged,
        long bytes) {

    public static WarehouseStatus of(Path warehouse) {
        List<Long> ids = Release.ids(warehouse);
        List<Long> damaged = ids.stream()
                .filter(id -> Files.exists(Release.damagedMark(warehouse, id)))
                .toList();
        try {
            Optional<Manifest> current = Release.current(warehouse).map(Release::manifest);
            return new WarehouseStatus(current, Optional.empty(), ids, damaged, bytes(warehouse.resolve("data")));
        } catch (ReleaseDamaged e) {
            return new WarehouseStatus(
                    Optional.empty(), Optional.of(e), ids, damaged, bytes(warehouse.resolve("data")));
        }
    }

    /** Whether the release that readers would get is marked as damaged, or cannot even be read. */
    public boolean isCurrentDamaged() {
        return problem.isPresent()
                || current.map(m -> damaged.contains(m.releaseId())).orElse(false);
    }

    /** Rows of the current release over all its tables. */
    public long rows() {
        return current.stream()
                .flatMap(m -> m.tables().stream())
                .mapToLong(Manifest.Table::rows)
                .sum();
    }

    /** Files of the current release. */
    public long files() {
        return current.stream()
                .flatMap(m -> m.tables().stream())
                .mapToLong(t -> t.files().size())
                .sum();
    }

    // Of all releases together, since they share files.
    private static long bytes(Path data) {
        if (!Files.isDirectory(data)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(WarehouseStatus::size)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A load may take its work away while we look.
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}

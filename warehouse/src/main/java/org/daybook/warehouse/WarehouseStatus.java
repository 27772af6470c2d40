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
        List<FileFault> faults,
        List<Long> releases,
        List<Long> damaged,
        long bytes) {

    public static WarehouseStatus of(Path warehouse) {
        List<Long> ids = Release.ids(warehouse);
        List<Long> damaged = ids.stream()
                .filter(id -> Files.exists(Release.damagedMark(warehouse, id)))
                .toList();
        try {
            Optional<Release> current = Release.current(warehouse);
            List<FileFault> faults = current.map(WarehouseStatus::faults).orElse(List.of());
            return new WarehouseStatus(
                    current.map(Release::manifest), Optional.empty(), faults, ids, damaged, bytes(warehouse));
        } catch (ReleaseDamaged e) {
            return new WarehouseStatus(Optional.empty(), Optional.of(e), List.of(), ids, damaged, bytes(warehouse));
        }
    }

    /** Whether the release that readers would get is marked as damaged, lacks a file, or cannot even be read. */
    public boolean isCurrentDamaged() {
        return problem.isPresent()
                || !faults.isEmpty()
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

    private static List<FileFault> faults(Release release) {
        return release.files()
                .flatMap(file -> FileFault.atAGlance(release.path(file), file).stream())
                .toList();
    }

    // Of all releases together, since they share files.
    private static long bytes(Path warehouse) {
        Path data = warehouse.resolve("data");
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

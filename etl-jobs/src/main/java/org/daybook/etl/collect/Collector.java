package org.daybook.etl.collect;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.etl.collect.Retention.Published;
import org.daybook.etl.run.Folders;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Manifest.DataFile;
import org.daybook.warehouse.Release;

/**
 * Collects before a new run begins. Only the owner of the lease may, and not while a run could still be resumed: the
 * files that such a run moved to their place are not named by any manifest yet.
 */
public record Collector(Path warehouse, Retention retention, Clock clock) {
    /** How long a release that nobody can open any more keeps its files for those who have it open. */
    private static final Duration GRACE = Duration.ofDays(1);

    private static final String RETIRED = ".retired";

    /** What was taken away. */
    public record Collected(int releases, int files) {}

    /** Does nothing to the data if a manifest cannot be read: it may name any file. */
    public Collected collect() throws IOException {
        discardWork();
        int retired = retire();
        forgetRetired();
        discardParts();
        Set<Path> needed = needed();
        int files = 0;
        for (Path file : all(warehouse.resolve("data"))) {
            if (Files.isDirectory(file)) {
                deleteIfEmpty(file);
            } else if (!needed.contains(file)) {
                Files.delete(file);
                files++;
            }
        }
        return new Collected(retired, files);
    }

    private void discardWork() throws IOException {
        for (Path old : list(warehouse.resolve("work"))) {
            if (Files.isDirectory(old)) {
                Folders.delete(old);
            }
        }
    }

    private boolean isHeld(Published release) {
        return Release.isHeld(warehouse, release.id());
    }

    /** A retired release keeps its manifest under a name that no reader resolves, dated by when it retired. */
    private int retire() throws IOException {
        List<Published> releases = Release.ids(warehouse).stream()
                .map(id ->
                        new Published(id, Release.of(warehouse, id).manifest().publishedAt()))
                .toList();
        int retired = 0;
        for (Published release : retention.expired(releases, clock.instant())) {
            if (!isHeld(release)) {
                Path manifest = releases().resolve(release.id() + ".json");
                Path aside = releases().resolve(release.id() + RETIRED);
                Files.setLastModifiedTime(manifest, FileTime.from(clock.instant()));
                Files.move(manifest, aside, StandardCopyOption.ATOMIC_MOVE);
                if (isHeld(release)) {
                    // Somebody held it between our look and our move.
                    Files.move(aside, manifest, StandardCopyOption.ATOMIC_MOVE);
                } else {
                    retired++;
                }
            }
        }
        return retired;
    }

    private void forgetRetired() throws IOException {
        for (Path file : list(releases())) {
            String name = file.getFileName().toString();
            if (name.endsWith(RETIRED) && isPast(file)) {
                String id = name.substring(0, name.length() - RETIRED.length());
                Files.deleteIfExists(releases().resolve(id + ".verified.json"));
                Files.deleteIfExists(releases().resolve(id + ".damaged"));
                Files.delete(file);
            }
        }
    }

    // Half-written manifests and states of killed processes; a reader may be writing a state this moment.
    private void discardParts() throws IOException {
        for (Path file : list(releases())) {
            if (file.getFileName().toString().endsWith(".part") && isPast(file)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Set<Path> needed() throws IOException {
        Set<Path> needed = new HashSet<>();
        for (Path file : list(releases())) {
            String name = file.getFileName().toString();
            if (name.endsWith(RETIRED) || name.matches("[0-9]+[.]json")) {
                Manifest.read(file).tables().stream()
                        .flatMap(t -> t.files().stream())
                        .map(DataFile::path)
                        .map(warehouse::resolve)
                        .forEach(needed::add);
            }
        }
        return needed;
    }

    private boolean isPast(Path file) throws IOException {
        Instant since = Files.getLastModifiedTime(file).toInstant();
        return since.isBefore(clock.instant().minus(GRACE));
    }

    private Path releases() {
        return warehouse.resolve("releases");
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException needed) {
            return;
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Files before the folders that hold them. */
    private static List<Path> all(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.skip(1).sorted(Comparator.reverseOrder()).toList();
        }
    }
}

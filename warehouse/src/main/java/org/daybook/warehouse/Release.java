package org.daybook.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.warehouse.messages.Sentence;

/** One published state of the whole warehouse; a reader resolves it once and keeps to it. */
public record Release(Path warehouse, Manifest manifest) {
    private static final String HELD = ".hold";
    private static final String HELD_BY_ISSUES = ".issues.hold";
    private static final Pattern MANIFEST = Pattern.compile("([1-9][0-9]{0,17})\\.json");

    public Release {
        warehouse = warehouse.toAbsolutePath().normalize();
    }

    /** The release with the highest number, if anything was ever published. */
    public static Optional<Release> current(Path warehouse) {
        List<Long> ids = ids(warehouse);
        return ids.isEmpty() ? Optional.empty() : Optional.of(of(warehouse, ids.get(ids.size() - 1)));
    }

    /** The release of that number; refused in one sentence when there is none. */
    public static Release of(Path warehouse, long id) {
        Path file = manifestFile(warehouse, id);
        if (!Files.exists(file)) {
            throw new ReleaseMissing(id, ids(warehouse));
        }
        Manifest manifest = Manifest.read(file);
        if (manifest.releaseId() != id) {
            throw ReleaseDamaged.manifest(
                    file, Sentence.of("file.other_release", String.valueOf(manifest.releaseId())), null);
        }
        return new Release(warehouse, manifest);
    }

    /** Numbers of all published releases, in ascending order. */
    public static List<Long> ids(Path warehouse) {
        Path folder = folder(warehouse);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> MANIFEST.matcher(f.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(m -> Long.valueOf(m.group(1)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long id() {
        return manifest.releaseId();
    }

    /**
     * From now on it is not collected, because a printed report needs it; see {@link #letGo}.
     *
     * @throws ReleaseMissing if it was collected a moment ago
     */
    public void hold() {
        try {
            Files.writeString(folder(warehouse).resolve(id() + HELD_BY_ISSUES), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.exists(manifestFile(warehouse, id()))) {
            throw new ReleaseMissing(id(), ids(warehouse));
        }
    }

    /** Whether it is not to be collected: a printed report needs it, or somebody put an empty file {@code <id>.hold} there. */
    public static boolean isHeld(Path warehouse, long id) {
        return Files.exists(folder(warehouse).resolve(id + HELD_BY_ISSUES))
                || Files.exists(folder(warehouse).resolve(id + HELD));
    }

    /**
     * Lets go of releases that printed reports held.
     *
     * @param needed those that a printed report still needs
     * @param before later holds stay: the report that needs them may not be noted yet
     */
    public static void letGo(Path warehouse, Set<Long> needed, Instant before) {
        if (!Files.isDirectory(folder(warehouse))) {
            return;
        }
        try (DirectoryStream<Path> holds = Files.newDirectoryStream(folder(warehouse), "[0-9]*" + HELD_BY_ISSUES)) {
            for (Path hold : holds) {
                String name = hold.getFileName().toString();
                long id = Long.parseLong(name.substring(0, name.length() - HELD_BY_ISSUES.length()));
                if (!needed.contains(id)
                        && Files.getLastModifiedTime(hold).toInstant().isBefore(before)) {
                    Files.delete(hold);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files, in the manifest's order. */
    public Stream<Manifest.DataFile> files() {
        return manifest.tables().stream().flatMap(t -> t.files().stream());
    }

    /** Whether a full verification found a fault in this release. */
    public boolean isDamaged() {
        return Files.exists(damagedMark());
    }

    Path path(Manifest.DataFile file) {
        Path path = warehouse.resolve(file.path()).normalize();
        if (!path.startsWith(warehouse.normalize())) {
            throw ReleaseDamaged.manifest(
                    manifestFile(warehouse, id()), Sentence.of("file.outside", file.path()), null);
        }
        return path;
    }

    Path damagedMark() {
        return damagedMark(warehouse, id());
    }

    static Path damagedMark(Path warehouse, long id) {
        return folder(warehouse).resolve(id + ".damaged");
    }

    Path verifiedState() {
        return folder(warehouse).resolve(id() + ".verified.json");
    }

    static Path manifestFile(Path warehouse, long id) {
        return folder(warehouse).resolve(id + ".json");
    }

    static Path folder(Path warehouse) {
        return warehouse.resolve("releases");
    }
}

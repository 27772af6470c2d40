package org.daybook.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Hashes every file of a release; marks the release when one is not what was published. */
public final class ReleaseVerifier {

    /** The faults found, none if the release is sound; a mark of an earlier fault is then taken away. */
    public List<FileFault> verify(Release release) {
        List<FileFault> faults = new ArrayList<>();
        Map<String, VerifiedState.Stamp> sound = new HashMap<>();
        release.files().forEach(file -> {
            Path path = release.path(file);
            try {
                VerifiedState.Stamp stamp = VerifiedState.Stamp.of(path);
                fault(path, file).ifPresentOrElse(faults::add, () -> sound.put(file.path(), stamp));
            } catch (IOException e) {
                faults.add(e instanceof NoSuchFileException ? FileFault.missing(path) : FileFault.unreadable(path));
            }
        });
        VerifiedState.write(release, sound);
        mark(release, faults);
        return List.copyOf(faults);
    }

    private static Optional<FileFault> fault(Path path, Manifest.DataFile file) throws IOException {
        long bytes = Files.size(path);
        if (bytes != file.bytes()) {
            return Optional.of(FileFault.size(path, bytes, file.bytes()));
        }
        boolean same = FileHash.sha256(path).equals(file.sha256());
        return same ? Optional.empty() : Optional.of(FileFault.content(path));
    }

    private static void mark(Release release, List<FileFault> faults) {
        try {
            if (faults.isEmpty()) {
                Files.deleteIfExists(release.damagedMark());
            } else {
                Files.writeString(
                        release.damagedMark(),
                        faults.stream()
                                .map(f -> f.file() + ": " + f.what() + "\n")
                                .collect(Collectors.joining()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The mark of release " + release.id() + " could not be written", e);
        }
    }
}

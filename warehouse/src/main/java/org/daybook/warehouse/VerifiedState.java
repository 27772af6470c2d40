package org.daybook.warehouse;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Size and times that each file had when its hash was last right, so that opening a release need not hash it. */
final class VerifiedState {
    private static final TypeReference<Map<String, Stamp>> STAMPS = new TypeReference<>() {};

    private VerifiedState() {}

    /** The time of modification can be set back by whoever changed a file; that of the change itself cannot. */
    record Stamp(long bytes, long modifiedMicros, long changedMicros) {
        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), micros(attributes.lastModifiedTime()), micros(changed(file)));
        }

        private static FileTime changed(Path file) throws IOException {
            boolean isTold = file.getFileSystem().supportedFileAttributeViews().contains("unix");
            return isTold ? (FileTime) Files.getAttribute(file, "unix:ctime") : FileTime.fromMillis(0);
        }

        private static long micros(FileTime time) {
            return time.to(TimeUnit.MICROSECONDS);
        }
    }

    /** Hashes what changed since it was verified and refuses the release if it is not what was published. */
    static void refuseChanged(Release release) {
        Map<String, Stamp> known = read(release);
        Map<String, Stamp> now = checked(release, known);
        if (release.isDamaged()) {
            throw ReleaseDamaged.marked(release.damagedMark(), release.id());
        }
        if (!now.equals(known)) {
            write(release, now);
        }
    }

    /** Hashes every file, for a reader that could not make sense of one; the next reader hashes them too. */
    static void refuseDamaged(Release release) {
        try {
            checked(release, Map.of());
        } catch (ReleaseDamaged damaged) {
            forget(release);
            throw damaged;
        }
    }

    /** The state of files whose hashes were taken while they were written. */
    static void write(Release release) throws IOException {
        Map<String, Stamp> stamps = new HashMap<>();
        for (Manifest.DataFile file : release.files().toList()) {
            stamps.put(file.path(), Stamp.of(release.path(file)));
        }
        write(release, stamps);
    }

    static void write(Release release, Map<String, Stamp> stamps) {
        Path folder = Release.folder(release.warehouse());
        try {
            Path part = Files.createTempFile(folder, ".verified-", ".part");
            try {
                Files.write(part, ManifestJson.MAPPER.writeValueAsBytes(stamps));
                Files.move(part, release.verifiedState(), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // only a short cut is lost: a reader without write permission hashes every time
            System.getLogger(VerifiedState.class.getName()).log(System.Logger.Level.DEBUG, e);
        }
    }

    private static void forget(Release release) {
        try {
            Files.deleteIfExists(release.verifiedState());
        } catch (IOException e) {
            System.getLogger(VerifiedState.class.getName()).log(System.Logger.Level.DEBUG, e);
        }
    }

    private static Map<String, Stamp> checked(Release release, Map<String, Stamp> known) {
        Map<String, Stamp> now = new HashMap<>();
        release.files().forEach(f -> now.put(f.path(), checked(release, f, known)));
        return now;
    }

    private static Stamp checked(Release release, Manifest.DataFile file, Map<String, Stamp> known) {
        Path path = release.path(file);
        try {
            Stamp stamp = Stamp.of(path);
            if (stamp.bytes() != file.bytes()) {
                throw ReleaseDamaged.because(FileFault.size(path, stamp.bytes(), file.bytes()), null);
            }
            if (!stamp.equals(known.get(file.path())) && !FileHash.sha256(path).equals(file.sha256())) {
                throw ReleaseDamaged.because(FileFault.content(path), null);
            }
            return stamp;
        } catch (NoSuchFileException e) {
            throw ReleaseDamaged.because(FileFault.missing(path), e);
        } catch (IOException e) {
            throw ReleaseDamaged.because(FileFault.unreadable(path), e);
        }
    }

    private static Map<String, Stamp> read(Release release) {
        try {
            return ManifestJson.MAPPER.readValue(Files.readAllBytes(release.verifiedState()), STAMPS);
        } catch (IOException e) {
            return Map.of();
        }
    }
}

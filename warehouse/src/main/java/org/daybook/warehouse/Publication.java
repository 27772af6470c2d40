package org.daybook.warehouse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeSet;

/** Writes a manifest so that a reader sees either nothing or all of it, also after a power cut. */
final class Publication {
    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("r--r--r--");

    private final Path warehouse;
    private final Manifest manifest;

    Publication(Path warehouse, Manifest manifest) {
        this.warehouse = warehouse;
        this.manifest = manifest;
    }

    void run() throws IOException {
        Path target = Release.manifestFile(warehouse, manifest.releaseId());
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Set<Path> folders = new TreeSet<>();
        for (Manifest.Table table : manifest.tables()) {
            for (Manifest.DataFile file : table.files()) {
                seal(warehouse.resolve(file.path()), file, folders);
            }
        }
        Path releases = Files.createDirectories(Release.folder(warehouse));
        folders.add(warehouse);
        for (Path folder : folders) {
            sync(folder);
        }
        VerifiedState.write(new Release(warehouse, manifest));
        publish(releases, target);
    }

    private void publish(Path releases, Path target) throws IOException {
        Path part = Files.createTempFile(releases, ".publishing-", ".part");
        try {
            Files.write(part, ManifestJson.MAPPER.writeValueAsBytes(manifest));
            readOnly(part);
            sync(part);
            claim(part, target);
            sync(releases);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    // A file that is sealed already belongs to an earlier release and is safe on disk.
    private void seal(Path path, Manifest.DataFile file, Set<Path> folders) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path.toString(), null, "named by the manifest");
        }
        if (Files.size(path) != file.bytes()) {
            throw new IOException(path + " has " + Files.size(path) + " bytes, the manifest says " + file.bytes());
        }
        if (readOnly(path)) {
            sync(path);
            for (Path up = path.getParent(); up != null && !up.equals(warehouse); up = up.getParent()) {
                folders.add(up);
            }
        }
    }

    // Nobody writes a published file any more; so neither a bug nor an attack can.
    private static boolean readOnly(Path path) throws IOException {
        if (!Files.getFileStore(path).supportsFileAttributeView("posix")) {
            return true;
        }
        boolean isNew = !Files.getPosixFilePermissions(path).equals(READABLE);
        if (isNew) {
            Files.setPosixFilePermissions(path, READABLE);
        }
        return isNew;
    }

    // A rename would silently replace a release of the same id; a hard link is as atomic and refuses.
    private static void claim(Path part, Path target) throws IOException {
        try {
            Files.createLink(target, part);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

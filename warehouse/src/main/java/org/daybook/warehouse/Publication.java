package org.daybook.warehouse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a manifest so that a reader sees either nothing or all of it, also after a power cut. */
final class Publication {
    private final Path warehouse;
    private final Manifest manifest;

    Publication(Path warehouse, Manifest manifest) {
        this.warehouse = warehouse;
        this.manifest = manifest;
    }

    void run() throws IOException {
        for (Manifest.Table table : manifest.tables()) {
            for (Manifest.DataFile file : table.files()) {
                seal(warehouse.resolve(file.path()), file);
            }
        }
        Path releases = Files.createDirectories(Release.folder(warehouse));
        Path part = Files.createTempFile(releases, ".publishing-", ".part");
        try {
            Files.write(part, ManifestJson.MAPPER.writeValueAsBytes(manifest));
            Files.setPosixFilePermissions(part, SealedFile.READABLE);
            sync(part);
            claim(part, Release.manifestFile(warehouse, manifest.releaseId()));
            sync(releases);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void seal(Path path, Manifest.DataFile file) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path.toString(), null, "named by the manifest");
        }
        if (Files.size(path) != file.bytes()) {
            throw new IOException(path + " has " + Files.size(path) + " bytes, the manifest says " + file.bytes());
        }
        SealedFile.seal(path);
    }

    // A rename would silently replace a release of the same id; a hard link is as atomic and refuses.
    private static void claim(Path part, Path target) throws IOException {
        try {
            Files.createLink(target, part);
        } catch (UnsupportedOperationException e) {
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Files.move(part, target, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

package org.daybook.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A published file: nobody may write it any more, so that a bug or an attack cannot either. */
final class SealedFile {
    static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("r--r--r--");

    private SealedFile() {}

    static void seal(Path path) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")
                && !Files.getPosixFilePermissions(path).equals(READABLE)) {
            Files.setPosixFilePermissions(path, READABLE);
        }
    }
}

package org.daybook.warehouse.sandbox.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Who may read a file: its owner alone, or also the other user that a worker may run as. */
final class Access {
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private Access() {}

    /** Whether everybody may read it, and enter it if it is a folder. */
    static boolean isOpen(Path path) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            return permissions.contains(PosixFilePermission.OTHERS_READ)
                    && (!Files.isDirectory(path) || permissions.contains(PosixFilePermission.OTHERS_EXECUTE));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Makes a folder of the owner alone, or closes one that is there. */
    static void make(Path folder) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNERS));
        close(folder);
    }

    /** Takes a folder and what is in it from all but the owner; one that is closed already is not looked through. */
    static void close(Path folder) throws IOException {
        if (OWNERS.containsAll(Files.getPosixFilePermissions(folder))) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Set<PosixFilePermission> permissions = EnumSet.copyOf(OWNERS);
                permissions.retainAll(Files.getPosixFilePermissions(file));
                Files.setPosixFilePermissions(file, permissions);
            }
        }
    }
}

package org.daybook.database.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A folder that its owner alone is to read.
 *
 * @param most the permissions that it has at most
 */
public record PrivateFolder(Path path, Set<PosixFilePermission> most) {

    static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private static final Set<PosixFilePermission> PASSAGE = PosixFilePermissions.fromString("rwx--x--x");

    public static PrivateFolder closed(Path path) {
        return new PrivateFolder(path, OWNER);
    }

    /** Others get through to a folder in it that is theirs, and see nothing else. */
    public static PrivateFolder withPassage(Path path) {
        return new PrivateFolder(path, PASSAGE);
    }

    /** Makes it if it is missing. */
    public void make() throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, most);
        }
    }

    /** Takes from others what they have of the folder itself. */
    public void close() throws IOException {
        if (isOpen()) {
            Closing.keep(path, most);
        }
    }

    /** As {@link #close}, with all in it; what is closed already is not looked through again. */
    public void closeWithContents() throws IOException {
        if (isOpen()) {
            Files.walkFileTree(path.toRealPath(), new Closing());
        }
    }

    /** Only what is ours is ours to close. */
    private boolean isOpen() throws IOException {
        return Files.isDirectory(path)
                && Files.getOwner(path).getName().equals(System.getProperty("user.name"))
                && !most.containsAll(Files.getPosixFilePermissions(path));
    }
}

package org.daybook.database.access;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Leaves files and folders to their owner. A folder comes after what is in it, so that the next command goes on where
 * this one was interrupted; what a running load clears away meanwhile needs no closing.
 */
final class Closing extends SimpleFileVisitor<Path> {

    static void keep(Path path, Set<PosixFilePermission> most) throws IOException {
        Files.setPosixFilePermissions(
                path,
                Files.getPosixFilePermissions(path).stream()
                        .filter(most::contains)
                        .collect(Collectors.toSet()));
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        return attributes.isSymbolicLink() ? FileVisitResult.CONTINUE : closed(file);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
        if (failure != null) {
            throw failure;
        }
        return closed(folder);
    }

    private FileVisitResult closed(Path path) throws IOException {
        try {
            keep(path, PrivateFolder.OWNER);
            return FileVisitResult.CONTINUE;
        } catch (NoSuchFileException gone) {
            return visitFileFailed(path, gone);
        }
    }
}

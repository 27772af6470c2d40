package org.daybook.reporting.issues;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.daybook.database.Home;
import org.springframework.stereotype.Component;

/** The printed pages, a file each, readable by the program alone. */
@Component
class IssueFiles {
    private final Path folder;

    IssueFiles(Home home) {
        this.folder = home.reports().resolve("issues");
    }

    /** Complete on disk when this returns. */
    void keep(long issueId, byte[] pdf) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path part = Files.createTempFile(folder, "issue", ".part");
            try {
                write(part, pdf);
                Files.move(part, file(issueId), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Nothing if the file is lost. */
    Optional<byte[]> read(long issueId) {
        try {
            return Optional.of(Files.readAllBytes(file(issueId)));
        } catch (NoSuchFileException lost) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean has(long issueId) {
        return Files.exists(file(issueId));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Path file(long issueId) {
        return folder.resolve(issueId + ".pdf");
    }
}

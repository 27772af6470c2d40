package org.daybook.reporting.issues;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(pdf);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(part, file(issueId), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    byte[] read(long issueId) {
        try {
            return Files.readAllBytes(file(issueId));
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

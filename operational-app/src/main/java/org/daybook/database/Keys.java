package org.daybook.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of a home: made at first use, readable by their owner only. */
final class Keys {

    private static final int RANDOM_BYTES = 24;

    private final Path directory;

    Keys(Home home) {
        this.directory = home.keys();
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** The secret of this name, made if missing. */
    String secret(String name) {
        try {
            Path file = file(name);
            if (!Files.exists(file)) {
                write(file, random());
            }
            return Files.readString(file).strip();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void write(Path file, String secret) throws IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path fresh = Files.createTempFile(
                directory,
                "new",
                ".key",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, secret, StandardOpenOption.DSYNC, StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(fresh, file);
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package org.daybook.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that the distribution carries, unpacked once. */
final class PostgresSoftware {

    /** Lets tests, which have many homes, unpack once. */
    private static final String SHARED_PLACE = "daybook.postgres.software";

    private static final String VERSION = "18.6.0";
    private static final int OWNER_MAY_EXECUTE = 0100;

    private final Path directory;

    private PostgresSoftware(Path directory) {
        this.directory = directory;
    }

    static PostgresSoftware of(Home home) {
        @Nullable String shared = System.getProperty(SHARED_PLACE);
        Path place = shared == null ? home.postgres().resolve("software") : Path.of(shared);
        PostgresSoftware software = new PostgresSoftware(place.resolve(VERSION));
        software.unpackOnce();
        return software;
    }

    Path directory() {
        return directory;
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    private void unpackOnce() {
        if (Files.isDirectory(directory)) {
            return;
        }
        try {
            Files.createDirectories(directory.getParent());
            Path fresh = Files.createTempDirectory(directory.getParent(), "unpacking");
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(fresh);
            Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            if (!Files.isDirectory(directory)) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        String archive = "postgres-linux-" + architecture() + ".txz";
        try (InputStream stored = PostgresSoftware.class.getResourceAsStream("/" + archive)) {
            if (stored == null) {
                throw new DatabaseUnavailable(
                        DatabaseUnavailable.Reason.NO_SOFTWARE, System.getProperty("os.name") + " " + architecture());
            }
            try (TarArchiveInputStream entries =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(stored)))) {
                for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                    place(entry, entries, target);
                }
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path file = entry.resolveIn(target);
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(file.getParent());
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(file.getParent());
            Files.copy(content, file);
            if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
                file.toFile().setExecutable(true, false);
            }
        }
    }

    private static String architecture() {
        String stated = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (stated) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> stated;
        };
    }
}

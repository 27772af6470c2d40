package org.daybook.database.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** Keysets of a home, one file each, made at first use and readable by their owner only. */
public record KeysetFiles(Path directory) {

    /** The keyset of this name, made if missing. */
    public KeysetHandle keyset(String name, Parameters parameters) throws GeneralSecurityException {
        Path file = directory.resolve(name + ".keyset");
        try {
            if (!Files.exists(file)) {
                make(file, parameters);
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void make(Path file, Parameters parameters) throws GeneralSecurityException, IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        KeysetHandle fresh = KeysetHandle.generateNew(parameters);
        Path written = Files.createTempFile(
                directory,
                "new",
                ".keyset",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(written, TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()));
        try {
            // A link, unlike a move, never replaces a keyset that another process made meanwhile.
            Files.createLink(file, written);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // Theirs is the one; ours was never used.
        } finally {
            Files.delete(written);
        }
    }
}

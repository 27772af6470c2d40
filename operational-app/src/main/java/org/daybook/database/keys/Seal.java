package org.daybook.database.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** Seals texts, each bound to its place: moved to another row they do not open. */
public final class Seal {
    private final Aead aead;

    /**
     * Takes the keyset of that name, made at first use.
     *
     * @param folder of a home's keys
     */
    public Seal(Path folder, String name) {
        try {
            AeadConfig.register();
            this.aead = new KeysetFiles(folder)
                    .keyset(name, PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** @param place where it will lie, such as {@code TOTP:7} */
    public byte[] seal(String place, String text) {
        try {
            return aead.encrypt(bytes(text), bytes(place));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** @throws IllegalStateException if it was sealed for another place, or with another key */
    public String open(String place, byte[] sealed) {
        try {
            return new String(aead.decrypt(sealed, bytes(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException otherKeyOrPlace) {
            throw new IllegalStateException("a sealed text does not open", otherKeyOrPlace);
        }
    }

    /** Nothing if it was sealed for another place, or with a key that was lost. */
    public Optional<String> tryOpen(String place, byte[] sealed) {
        try {
            return Optional.of(open(place, sealed));
        } catch (IllegalStateException lost) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

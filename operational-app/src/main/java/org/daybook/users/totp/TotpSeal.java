package org.daybook.users.totp;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.daybook.database.Home;
import org.daybook.database.keys.KeysetFiles;
import org.springframework.stereotype.Component;

/** Seals secrets, each bound to its user: in another row it does not open. */
@Component
class TotpSeal {
    private final Aead seal;

    TotpSeal(Home home) throws GeneralSecurityException {
        AeadConfig.register();
        this.seal = new KeysetFiles(home.keys())
                .keyset("totp-secrets", PredefinedAeadParameters.AES256_GCM)
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    byte[] seal(long userId, Secret secret) {
        try {
            return seal.encrypt(bytes(secret.text()), bytes("TOTP:" + userId));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Secret open(long userId, byte[] sealed) {
        try {
            return new Secret(new String(seal.decrypt(sealed, bytes("TOTP:" + userId)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException otherKeyOrUser) {
            throw new IllegalStateException("a sealed secret does not open", otherKeyOrUser);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

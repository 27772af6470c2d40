package org.daybook.customers;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.daybook.database.Home;
import org.daybook.database.keys.KeysetFiles;
import org.springframework.stereotype.Component;

/** Seals personal fields, and makes the keyed hashes by which they are found without being opened. */
@Component
public class PersonalFields {

    /** What is sealed. */
    public enum Field {
        EMAIL,
        PHONE,
        STREET
    }

    private static final int INDEX_BYTES = 16;
    private static final int PSEUDONYM_BYTES = 10;
    private static final int TAIL_DIGITS = 4;

    private final Aead seal;
    private final PrfSet index;
    private final PrfSet pseudonym;

    PersonalFields(Home home) throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        KeysetFiles keysets = new KeysetFiles(home.keys());
        this.seal = keysets.keyset("personal-fields", PredefinedAeadParameters.AES256_GCM)
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.index = keysets.keyset("personal-index", PredefinedPrfParameters.HMAC_SHA256_PRF)
                .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        this.pseudonym = keysets.keyset("pseudonyms", PredefinedPrfParameters.HMAC_SHA256_PRF)
                .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    /** Bound to its field and owner: moved to another row it no longer opens. */
    public byte[] seal(Field field, String customerNo, String text) {
        try {
            return seal.encrypt(bytes(text), place(field, customerNo));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String open(Field field, String customerNo, byte[] sealed) {
        try {
            return new String(seal.decrypt(sealed, place(field, customerNo)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException otherKeyOrPlace) {
            throw new IllegalStateException("a sealed field does not open", otherKeyOrPlace);
        }
    }

    /** Equal for equal contents, whatever the spelling (case of an address, blanks in a number). */
    public byte[] index(Field field, String text) {
        return hash(index, field.name() + ":" + normal(field, text), INDEX_BYTES);
    }

    /** As {@link #index}, by the last four digits of a phone number. */
    public byte[] tailIndex(String phone) {
        String digits = normal(Field.PHONE, phone);
        String tail = digits.substring(Math.max(0, digits.length() - TAIL_DIGITS));
        return hash(index, "PHONE_TAIL:" + tail, INDEX_BYTES);
    }

    /** What the warehouse knows a customer by. */
    public String pseudonym(String customerNo) {
        return HexFormat.of().formatHex(hash(pseudonym, customerNo, PSEUDONYM_BYTES));
    }

    private static byte[] hash(PrfSet keyed, String text, int length) {
        try {
            return keyed.computePrimary(bytes(text), length);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String normal(Field field, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return switch (field) {
            case EMAIL -> plain.toLowerCase(Locale.ROOT);
            case PHONE -> plain.replaceAll("[^0-9]", "");
            case STREET -> plain.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        };
    }

    private static byte[] place(Field field, String customerNo) {
        return bytes(field.name() + ":" + customerNo);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

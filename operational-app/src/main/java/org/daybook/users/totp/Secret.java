package org.daybook.users.totp;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * What a phone and the shop share, and compute the same codes from (RFC 6238: six digits, SHA-1, steps of 30 seconds).
 *
 * @param text in Base32, as apps take it
 */
public record Secret(String text) {
    private static final int BYTES = 20;
    private static final Pattern FORM = Pattern.compile("[A-Z2-7]{32}");
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final Duration STEP = CODES.getTimeStep();

    /** A new one that nobody can guess. */
    public static Secret random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Secret(new Base32().encodeToString(bytes));
    }

    /** Empty if it is no secret of ours. */
    public static Optional<Secret> parse(String text) {
        return Optional.of(text).filter(FORM.asMatchPredicate()).map(Secret::new);
    }

    /** In groups of four, to be typed. */
    public String grouped() {
        return text.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What apps read from a picture. */
    public String uri(String shop, String user) {
        String label = encoded(shop + ":" + user);
        return "otpauth://totp/" + label + "?secret=" + text + "&issuer=" + encoded(shop);
    }

    /** The code of this moment. */
    public String code(Instant at) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(new Base32().decode(text), "RAW"), at);
        } catch (InvalidKeyException unfit) {
            throw new IllegalStateException(unfit);
        }
    }

    /** The step that a code belongs to: this one or a neighbour, for clocks that differ; empty if it is wrong. */
    OptionalLong step(String code, Instant now) {
        OptionalLong found = OptionalLong.empty();
        for (int away = -1; away <= 1; away++) {
            Instant at = now.plus(STEP.multipliedBy(away));
            if (MessageDigest.isEqual(bytes(code(at)), bytes(code))) {
                found = OptionalLong.of(at.getEpochSecond() / STEP.toSeconds());
            }
        }
        return found;
    }

    /** Never shown by accident. */
    @Override
    public String toString() {
        return "Secret";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package org.daybook.users;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.daybook.users.UserRefused.Reason;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Which passwords are good enough, and how they are kept. */
@Component
class Passwords {
    private static final int FEWEST = 10;
    /** bcrypt reads no more. */
    private static final int MOST_BYTES = 72;

    private static final int GOOD_ENOUGH = 2;

    private final PasswordEncoder encoder;
    private final String nobodys;

    /** @param rounds fewer only in tests, which make and let in hundreds of users */
    Passwords(@Value("${daybook.passwords.rounds:11}") int rounds) {
        this.encoder = new BCryptPasswordEncoder(rounds);
        this.nobodys = encode("whoever is not there takes as long");
    }

    /** @throws UserRefused if it is short, or one of those that are guessed first */
    String hash(String password, String name) {
        if (password.codePointCount(0, password.length()) < FEWEST) {
            throw new UserRefused(Reason.PASSWORD_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new UserRefused(Reason.PASSWORD_LONG);
        }
        if (Meter.OF_ALL.measure(password, List.of(name, "daybook")).getScore() < GOOD_ENOUGH) {
            throw new UserRefused(Reason.PASSWORD_KNOWN);
        }
        return encode(password);
    }

    boolean matches(String password, String hash) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES && encoder.matches(password, hash);
    }

    /** Takes as long as for somebody who is there, so that nobody learns who is. */
    boolean matchesNobody(String password) {
        matches(password, nobodys);
        return false;
    }

    private String encode(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** Knows some hundred thousand words, read when the first password is set and kept from then on. */
    private static final class Meter {
        private static final Zxcvbn OF_ALL = new Zxcvbn();
    }
}

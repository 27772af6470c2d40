package org.daybook.users;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.daybook.audit.AccessLog;
import org.daybook.users.SignInTable.Card;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in by name and password; too many wrong attempts lock a name for a while, and longer each time. */
@Service
public class SignIns {
    private static final int FREE_ATTEMPTS = 5;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final int LONGEST_DOUBLING = 4;
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_NAME = 100;

    private final SignInTable table;
    private final UserTable users;
    private final Passwords passwords;
    private final AccessLog log;
    private final Clock clock;

    SignIns(SignInTable table, UserTable users, Passwords passwords, AccessLog log, Clock clock) {
        this.table = table;
        this.users = users;
        this.passwords = passwords;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What an attempt came to.
     *
     * @param user who is in, empty for whoever is not
     * @param locked how long the name is locked, zero if it is not; the same for names that nobody has
     */
    public record Attempt(Optional<SignedIn> user, Duration locked) {}

    /** Wrong name, wrong password and disabled are answered alike. */
    @Transactional
    public Attempt signIn(String stated, String password) {
        String name = stated.strip().toLowerCase(Locale.ROOT);
        Instant now = clock.instant();
        Instant locked = table.failures(key(name)).lockedUntil();
        if (locked != null && locked.isAfter(now)) {
            return refused(Duration.between(now, locked));
        }
        Optional<Card> card = table.find(name).filter(found -> !found.isDisabled());
        boolean isRight = card.map(found -> passwords.matches(password, found.passwordHash()))
                .orElseGet(() -> passwords.matchesNobody(password));
        if (!isRight) {
            return failed(card, name, now);
        }
        long userId = card.orElseThrow().userId();
        table.forget(key(name));
        log.note(userId, "sign_in", name, "");
        return new Attempt(users.find(userId).map(User::signedIn), Duration.ZERO);
    }

    private Attempt failed(Optional<Card> card, String name, Instant now) {
        table.forgetBefore(now.minus(KEPT));
        int beyond = table.fail(key(name), now) - FREE_ATTEMPTS;
        Duration wait = beyond < 0 ? Duration.ZERO : FIRST_LOCK.multipliedBy(1L << Math.min(beyond, LONGEST_DOUBLING));
        if (!wait.isZero()) {
            table.lockUntil(key(name), now.plus(wait));
        }
        // What nobody has is perhaps a password in the wrong field: it is not written down.
        log.note(0, wait.isZero() ? "sign_in_failed" : "locked_out", card.isPresent() ? name : "", "");
        return refused(wait);
    }

    private static String key(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static Attempt refused(Duration wait) {
        return new Attempt(Optional.empty(), wait);
    }
}

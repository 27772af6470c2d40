package org.daybook.users;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.users.SignInTable.Card;
import org.daybook.users.attempts.Attempts;
import org.daybook.users.totp.Secret;
import org.daybook.users.totp.Totp;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people in by name and password, and by a code where they have turned that on; too many wrong attempts lock a name
 * for a while, and longer each time.
 */
@Service
public class SignIns {
    private final SignInTable table;
    private final UserTable users;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Totp totp;

    SignIns(SignInTable table, UserTable users, Passwords passwords, Attempts attempts, Totp totp) {
        this.table = table;
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
        this.totp = totp;
    }

    /**
     * What an attempt came to.
     *
     * @param user who is in, empty for whoever is not
     * @param locked how long the name is locked, zero if it is not; the same for names that nobody has
     * @param halfway who is asked for a code before anybody is in, as the password was right
     */
    public record Attempt(Optional<SignedIn> user, Duration locked, Optional<Halfway> halfway) {}

    /**
     * Somebody whose password was right, and whose code is still to come.
     *
     * @param since when the password was right
     * @param proof of the password and secret of then
     */
    public record Halfway(String name, Instant since, String proof) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** Wrong name, wrong password and disabled are answered alike. */
    @Transactional
    public Attempt signIn(String stated, String password) {
        String name = plain(stated);
        Duration locked = attempts.locked(name);
        if (!locked.isZero()) {
            return refused(locked);
        }
        Optional<Card> card = card(name);
        boolean isRight = card.map(found -> passwords.matches(password, found.passwordHash()))
                .orElseGet(() -> passwords.matchesNobody(password));
        if (!isRight) {
            return refused(attempts.failed(name, card.isPresent()));
        }
        Card user = card.orElseThrow();
        // Wrong codes are counted on: the password alone forgives none.
        return totp.isOn(user.userId())
                ? halfway(new Halfway(name, attempts.awaitCode(), user.proof()))
                : letIn(name, user.userId());
    }

    /**
     * The second half, for whoever has stated the right password.
     *
     * @return empty if that was too long ago, or the password, the secret or the name's lock have changed since
     */
    @Transactional
    public Optional<Attempt> confirm(Halfway user, String code) {
        String name = user.name();
        Duration locked = attempts.locked(name);
        if (!locked.isZero()) {
            return Optional.of(refused(locked));
        }
        boolean isTooLate = attempts.isTooLate(name, user.since());
        return card(name)
                .filter(card -> !isTooLate && card.proof().equals(user.proof()))
                .map(card -> totp.accepts(card.userId(), name, code)
                        ? letIn(name, card.userId())
                        : refused(attempts.failed(name, true)));
    }

    /**
     * Asks this user for codes from now on, if password and code are right; a wrong password is counted as when signing in.
     *
     * @return the recovery codes, empty if it is not done
     */
    @Transactional
    public Optional<List<String>> turnOnTotp(SignedIn me, String password, Secret secret, String code) {
        return card(me, password).flatMap(found -> totp.turnOn(me.userId(), me.name(), secret, code));
    }

    /** Asks no code of this user any more, if password and code are right; wrong ones are counted as when signing in. */
    @Transactional
    public boolean turnOffTotp(SignedIn me, String password, String code) {
        if (!totp.isOn(me.userId())) {
            return true;
        }
        Optional<Card> card = card(me, password);
        if (card.isEmpty()) {
            return false;
        }
        boolean isRight = totp.accepts(me.userId(), me.name(), code);
        if (isRight) {
            totp.turnOff(me.userId(), me.name(), me.userId());
        } else {
            attempts.failed(me.name(), true);
        }
        return isRight;
    }

    /** Who is in states the password once more. */
    private Optional<Card> card(SignedIn me, String password) {
        if (!attempts.locked(me.name()).isZero()) {
            return Optional.empty();
        }
        Optional<Card> card = card(me.name()).filter(found -> passwords.matches(password, found.passwordHash()));
        if (card.isEmpty()) {
            attempts.failed(me.name(), true);
        }
        return card;
    }

    private static Attempt halfway(Halfway user) {
        return new Attempt(Optional.empty(), Duration.ZERO, Optional.of(user));
    }

    private Attempt letIn(String name, long userId) {
        attempts.succeeded(name, userId);
        return new Attempt(users.find(userId).map(User::signedIn), Duration.ZERO, Optional.empty());
    }

    private Optional<Card> card(String name) {
        return table.find(name).filter(found -> !found.isDisabled());
    }

    private static String plain(String stated) {
        return stated.strip().toLowerCase(Locale.ROOT);
    }

    private static Attempt refused(Duration wait) {
        return new Attempt(Optional.empty(), wait, Optional.empty());
    }
}

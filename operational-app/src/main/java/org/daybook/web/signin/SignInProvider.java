package org.daybook.web.signin;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.daybook.users.SignIns;
import org.daybook.users.SignedIn;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Asks the users module whether somebody may come in. */
@Component
public class SignInProvider implements AuthenticationProvider {
    /** Each takes a processor for a while, and holds a connection of the database that those who work need. */
    private static final int AT_ONCE = 2;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final SignIns signIns;

    SignInProvider(SignIns signIns) {
        this.signIns = signIns;
    }

    /** The name is locked for so long. */
    static final class Locked extends LockedException {
        private static final long serialVersionUID = 1L;
        private final Duration remaining;

        Locked(Duration remaining) {
            super("locked");
            this.remaining = remaining;
        }

        Duration remaining() {
            return remaining;
        }
    }

    /** The password is right; a code is asked for before anybody is in. */
    static final class CodeNeeded extends AccountStatusException {
        private static final long serialVersionUID = 1L;
        private final SignIns.Halfway user;

        CodeNeeded(SignIns.Halfway user) {
            super("code needed");
            this.user = user;
        }

        SignIns.Halfway user() {
            return user;
        }
    }

    @Override
    public Authentication authenticate(Authentication stated) {
        SignIns.Attempt attempt =
                inTurn(() -> signIns.signIn(stated.getName(), String.valueOf(stated.getCredentials())));
        attempt.halfway().ifPresent(user -> {
            throw new CodeNeeded(user);
        });
        return authenticated(attempt);
    }

    /** The second half of signing in. */
    Authentication confirm(SignIns.Halfway user, String code) {
        return authenticated(inTurn(() -> signIns.confirm(user, code))
                .orElseThrow(() -> new InsufficientAuthenticationException("the password once more")));
    }

    private <T> T inTurn(Supplier<T> attempt) {
        turns.acquireUninterruptibly();
        try {
            return attempt.get();
        } finally {
            turns.release();
        }
    }

    private static Authentication authenticated(SignIns.Attempt attempt) {
        if (!attempt.locked().isZero()) {
            throw new Locked(attempt.locked());
        }
        SignedIn user = attempt.user().orElseThrow(() -> new BadCredentialsException("refused"));
        return UsernamePasswordAuthenticationToken.authenticated(user, null, List.of());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}

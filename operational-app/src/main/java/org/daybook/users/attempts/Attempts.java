package org.daybook.users.attempts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.daybook.audit.AccessLog;
import org.springframework.stereotype.Component;

/** Counts wrong passwords and codes of a name, and locks it for a while, longer each time. */
@Component
public class Attempts {
    private static final int FREE = 5;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final int LONGEST_DOUBLING = 4;
    private static final Duration CODE_AWAITED = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_NAME = 100;

    private final AttemptTable table;
    private final AccessLog log;
    private final Clock clock;

    Attempts(AttemptTable table, AccessLog log, Clock clock) {
        this.table = table;
        this.log = log;
        this.clock = clock;
    }

    /**
     * How long the name is still locked, zero if it is not. Whoever tries the name at the same time waits until this
     * attempt is counted.
     */
    public Duration locked(String name) {
        table.lock(key(name));
        Instant now = clock.instant();
        Instant until = table.failures(key(name)).lockedUntil();
        return until != null && until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    /** From when on a code is waited for. */
    public Instant awaitCode() {
        return clock.instant();
    }

    /** Whether no code is waited for any more: it takes too long, or the name was locked meanwhile. */
    public boolean isTooLate(String name, Instant since) {
        Instant until = table.failures(key(name)).lockedUntil();
        return clock.instant().isAfter(since.plus(CODE_AWAITED)) || until != null && until.isAfter(since);
    }

    /**
     * Counts one more.
     *
     * @return how long the name is locked now
     */
    public Duration failed(String name, boolean isKnown) {
        Instant now = clock.instant();
        table.forgetBefore(now.minus(KEPT));
        int beyond = table.fail(key(name), now) - FREE;
        Duration wait = beyond < 0 ? Duration.ZERO : FIRST_LOCK.multipliedBy(1L << Math.min(beyond, LONGEST_DOUBLING));
        if (!wait.isZero()) {
            table.lockUntil(key(name), now.plus(wait));
        }
        // What nobody has is perhaps a password in the wrong field: it is not written down.
        log.note(0, wait.isZero() ? "sign_in_failed" : "locked_out", isKnown ? name : "", "");
        return wait;
    }

    /** Notes that somebody is in; their wrong attempts are forgiven. */
    public void succeeded(String name, long userId) {
        forget(name);
        log.note(userId, "sign_in", name, "");
    }

    /** Forgives wrong attempts, and ends a lock. */
    public void forget(String name) {
        table.forget(key(name));
    }

    private static String key(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}

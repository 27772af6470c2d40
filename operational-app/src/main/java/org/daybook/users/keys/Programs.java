package org.daybook.users.keys;

import java.util.Optional;
import org.daybook.users.ApiKeys;
import org.daybook.users.SignedIn;
import org.springframework.stereotype.Component;

/** Who is behind a key that a program states, and whether they come more often than they should. */
@Component
public class Programs {
    private static final String BEARER = "Bearer ";
    private static final int A_MINUTE = 1_200;

    private final ApiKeys keys;
    private final Rates<Long> calls = new Rates<>(A_MINUTE);

    Programs(ApiKeys keys) {
        this.keys = keys;
    }

    /** The key in such a header, empty if there is none. */
    public static String bearer(String header) {
        return header.startsWith(BEARER) ? header.substring(BEARER.length()).strip() : "";
    }

    /** Nobody if there is no such key, or not any more. */
    public Optional<SignedIn> find(String key) {
        return key.isEmpty() ? Optional.empty() : keys.find(key);
    }

    /** Counts a call of theirs, over all their keys: seconds until they may make it, 0 if they may now. */
    public long count(SignedIn caller) {
        return calls.count(caller.userId());
    }
}

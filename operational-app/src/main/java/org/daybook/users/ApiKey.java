package org.daybook.users;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** By which a program signs in; the key itself is known to its owner alone. */
public record ApiKey(
        long keyId,
        long userId,
        String label,
        Set<Right> rights,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> revokedAt) {

    public ApiKey {
        rights = Set.copyOf(rights);
    }
}

package org.daybook.users;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who signs in.
 *
 * @param stores that they work for, empty for all
 * @param lockedUntil after too many wrong passwords
 */
public record User(
        long userId,
        String name,
        String displayName,
        Set<Role> roles,
        Set<Long> stores,
        String language,
        boolean isDisabled,
        Optional<Instant> lockedUntil) {

    public User {
        roles = Set.copyOf(roles);
        stores = Set.copyOf(stores);
    }

    /** Those of all roles; SQL reads the figures of all stores, so that who sees some of them has none. */
    public Set<Right> rights() {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        roles.forEach(role -> rights.addAll(role.rights()));
        if (!stores.isEmpty()) {
            rights.remove(Right.SQL_RUN);
        }
        return rights;
    }

    public SignedIn signedIn() {
        return new SignedIn(userId, name, displayName, roles, rights(), stores, language);
    }
}

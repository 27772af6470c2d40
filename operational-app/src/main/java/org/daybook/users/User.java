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

    public Set<Right> rights() {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        roles.forEach(role -> rights.addAll(role.rights()));
        return rights;
    }

    public SignedIn signedIn() {
        return new SignedIn(userId, name, displayName, roles, rights(), stores, language);
    }
}

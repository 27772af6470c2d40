package org.daybook.users;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.daybook.users.UserRefused.Reason;

/**
 * Somebody who is to sign in.
 *
 * @param name by which they sign in; case does not matter
 * @param stores that they work for, empty for all
 * @param language en, zh-CN or zh-TW
 */
public record NewUser(
        String name, String displayName, String password, Set<Role> roles, Collection<Long> stores, String language) {

    /** @throws UserRefused if a name or the roles are missing */
    public NewUser {
        name = name.strip().toLowerCase(Locale.ROOT);
        displayName = displayName.strip();
        roles = Set.copyOf(roles);
        stores = Set.copyOf(stores);
        if (!name.matches("[\\p{L}\\p{N}._@-]{2,60}")) {
            throw new UserRefused(Reason.NAME_NOT_PLAIN);
        }
        if (displayName.isEmpty() || displayName.length() > 100) {
            throw new UserRefused(Reason.DISPLAY_NAME_MISSING);
        }
        if (roles.isEmpty()) {
            throw new UserRefused(Reason.ROLE_MISSING);
        }
    }
}

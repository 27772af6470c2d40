package org.daybook.users;

import java.io.Serializable;
import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Whoever is using the shop just now.
 *
 * @param name by which they sign in
 * @param rights what they may do, over an API key no more than that key allows
 * @param stores whose orders and stock they see, empty for all
 * @param language of their pages: en, zh-CN or zh-TW
 */
public record SignedIn(
        long userId,
        String name,
        String displayName,
        Set<Role> roles,
        Set<Right> rights,
        Set<Long> stores,
        String language)
        implements AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1L;

    public SignedIn {
        roles = Set.copyOf(roles);
        rights = Set.copyOf(rights);
        stores = Set.copyOf(stores);
    }

    @Override
    public String getName() {
        return name;
    }

    /** The same user, who chose this language on the device that they use. */
    public SignedIn speaking(String chosen) {
        return new SignedIn(userId, name, displayName, roles, rights, stores, chosen);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    public boolean seesStore(long storeId) {
        return stores.isEmpty() || stores.contains(storeId);
    }
}

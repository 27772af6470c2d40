package org.daybook.reporting.schedules;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who is to get a report.
 *
 * @param key {@code user:<id>}, or {@code address:<id>} of a recipient
 * @param userId 0 for somebody who is no user
 * @param stores whose figures they may see, empty for all
 * @param obstacle why they cannot get it
 */
public record Reader(String key, long userId, String language, Set<Long> stores, Optional<Obstacle> obstacle) {

    /** Why somebody cannot get a report; the name in lower case is the key of the words. */
    public enum Obstacle {
        ADDRESS_MISSING,
        NOT_ALLOWED,
        USER_DISABLED;

        /** In lower case, as it is kept. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Reader {
        stores = Set.copyOf(stores);
    }

    /** Whether they may see figures of all these stores, 0 being the whole shop. */
    boolean sees(Collection<Long> storeIds) {
        return stores.isEmpty() || stores.containsAll(storeIds);
    }

    /** The stores of which they get a report of its own each; 0 alone for one of the whole shop. */
    public List<Long> scopes(long onlyStore) {
        if (onlyStore != 0) {
            return stores.isEmpty() || stores.contains(onlyStore) ? List.of(onlyStore) : List.of();
        }
        return stores.isEmpty() ? List.of(0L) : stores.stream().sorted().toList();
    }
}

package org.daybook.analytics.sql.saved;

/**
 * A query under a name.
 *
 * @param ownerName as people call them
 * @param folder empty for none
 * @param comment what it is for, empty for nothing
 * @param versions how many there are, which is the number of the latest
 */
public record SavedQuery(
        long queryId,
        long userId,
        String ownerName,
        String folder,
        String name,
        String comment,
        boolean isShared,
        int versions) {

    public boolean isOf(long someone) {
        return userId == someone;
    }
}

package org.daybook.users.views;

/**
 * A list as somebody filtered and sorted it.
 *
 * @param list the path of the list, such as {@code /orders}
 * @param name as its user calls it
 * @param query of the address, without the question mark; never empty
 */
public record SavedView(long viewId, String list, String name, String query) {

    /** Where it opens. */
    public String address() {
        return list + "?" + query;
    }
}

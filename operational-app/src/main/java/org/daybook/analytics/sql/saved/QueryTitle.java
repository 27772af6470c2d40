package org.daybook.analytics.sql.saved;

/**
 * How a saved query is called, where it lies, and who sees it.
 *
 * @param folder empty for none
 * @param comment empty for nothing
 */
public record QueryTitle(String folder, String name, String comment, boolean isShared) {
    /** Characters of the longest name, and folder. */
    public static final int LONGEST_NAME = 80;

    /** Characters of the longest comment. */
    public static final int LONGEST_COMMENT = 500;
}

package org.daybook.analytics.sql.text;

/** The part of a text that somebody selected. */
public final class Selection {
    private Selection() {}

    /** Lines as editors count them: each ends in one character. */
    public static String unixLines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * Blanks everything else, so that whatever is told of the part still names its place in the whole.
     *
     * @param from the first character, counted from 0
     * @param to the first one behind it
     */
    public static String alone(String text, int from, int to) {
        int start = Math.max(0, Math.min(from, text.length()));
        int end = Math.max(start, Math.min(to, text.length()));
        if (text.substring(start, end).isBlank()) {
            return text;
        }
        return blank(text.substring(0, start)) + text.substring(start, end);
    }

    private static String blank(String text) {
        return text.codePoints()
                .map(c -> c == '\n' ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

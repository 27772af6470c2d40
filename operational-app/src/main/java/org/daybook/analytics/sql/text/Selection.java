package org.daybook.analytics.sql.text;

import java.nio.charset.StandardCharsets;

/** The text that somebody typed, and the part of it that they selected. */
public final class Selection {
    private Selection() {}

    /** Whether no half of a character is in it: no database and no parser takes that. */
    public static boolean isWhole(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

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

package org.daybook.imports.values;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Reads a number as people and programs write it, exactly or not at all. */
public final class NumberText {
    private static final int LONGEST = 40;
    private static final int LARGEST_EXPONENT = 30;

    private NumberText() {}

    /** The number, or null when the text is none under this decimal sign. */
    public static @Nullable BigDecimal parse(String text, DecimalSign sign) {
        String digits = strip(text);
        if (digits.isEmpty() || digits.length() > LONGEST) {
            return null;
        }
        String plain = plain(digits, sign);
        return plain == null ? null : exact(plain);
    }

    /** A number that a spreadsheet stored: always with a point, with noise after fifteen digits. */
    public static @Nullable BigDecimal ofSpreadsheet(String raw) {
        BigDecimal number = exact(raw.strip());
        return number == null ? null : number.round(new MathContext(15));
    }

    /** Surrounding white space of every width, and the minus sign of typographers. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to).replace('\u2212', '-');
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static @Nullable String plain(String digits, DecimalSign sign) {
        StringBuilder plain = new StringBuilder(digits.length());
        int sinceGroup = -1;
        boolean decimals = false;
        int seen = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(c);
                seen++;
            } else if (c == sign.decimal && !decimals && (sinceGroup < 0 || seen - sinceGroup == 3)) {
                decimals = true;
                sinceGroup = -1;
                plain.append('.');
            } else if (isGroup(c, sign) && !decimals && groupFits(seen, sinceGroup)) {
                sinceGroup = seen;
            } else if ((c == '-' || c == '+') && i == 0) {
                plain.append(c);
            } else if ((c == 'e' || c == 'E') && seen > 0 && sinceGroup < 0) {
                return plain.append(digits, i, digits.length()).toString();
            } else {
                return null;
            }
        }
        return sinceGroup >= 0 && seen - sinceGroup != 3 ? null : plain.toString();
    }

    private static boolean isGroup(char c, DecimalSign sign) {
        return c == sign.group || c == '\'' || c == '\u2019' || isSpace(c);
    }

    private static boolean groupFits(int seen, int sinceGroup) {
        return sinceGroup < 0 ? seen >= 1 && seen <= 3 : seen - sinceGroup == 3;
    }

    private static @Nullable BigDecimal exact(String plain) {
        try {
            BigDecimal number = new BigDecimal(plain);
            return Math.abs((long) number.scale()) > LARGEST_EXPONENT ? null : number;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}

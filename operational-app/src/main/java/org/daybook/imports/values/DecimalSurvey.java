package org.daybook.imports.values;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Watches the numbers of a file until it is clear which sign stands before their decimals. */
public final class DecimalSurvey {
    private long point;
    private long comma;
    private @Nullable String doubtful;
    private @Nullable String first;

    public void see(String text) {
        String number = NumberText.strip(text);
        int points = count(number, '.');
        int commas = count(number, ',');
        if (points + commas == 0) {
            return;
        }
        first = first == null ? number : first;
        if (points > 0 && commas > 0) {
            vote(number, number.lastIndexOf('.') > number.lastIndexOf(',') ? DecimalSign.POINT : DecimalSign.COMMA);
        } else if (points + commas > 1) {
            vote(number, points > 0 ? DecimalSign.COMMA : DecimalSign.POINT);
        } else if (mayBeGroup(number, points > 0 ? '.' : ',')) {
            doubtful = doubtful == null ? number : doubtful;
        } else {
            vote(number, points > 0 ? DecimalSign.POINT : DecimalSign.COMMA);
        }
    }

    /** What the file says; empty when its numbers could be read either way. */
    public Optional<DecimalSign> result() {
        if (point == comma) {
            return point == 0 && doubtful == null ? Optional.of(DecimalSign.POINT) : Optional.empty();
        }
        return Optional.of(point > comma ? DecimalSign.POINT : DecimalSign.COMMA);
    }

    /** Nothing speaks for the other sign, so reading further would not change the result. */
    public boolean isClear() {
        return point != comma;
    }

    /** A number that both signs can read, for the question to the user. */
    public String example() {
        return doubtful != null ? doubtful : first == null ? "" : first;
    }

    private void vote(String number, DecimalSign sign) {
        if (NumberText.parse(number, sign) == null) {
            // A slip of the pen proves nothing.
            return;
        }
        if (sign == DecimalSign.POINT) {
            point++;
        } else {
            comma++;
        }
    }

    /** As in 1,234: one to three digits that do not begin with 0, then exactly three. */
    private static boolean mayBeGroup(String number, char sign) {
        String digits = number.startsWith("-") || number.startsWith("+") ? number.substring(1) : number;
        int at = digits.indexOf(sign);
        return at >= 1 && at <= 3 && digits.charAt(0) != '0' && digits.length() - at == 4;
    }

    private static int count(String text, char wanted) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == wanted) {
                count++;
            }
        }
        return count;
    }
}

package org.daybook.imports.values;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The three numbers of a written date, before anyone has said which is which. */
record DateNumbers(int first, int second, int third, Form form, String rest) {
    /** What the writing itself tells about the order. */
    enum Form {
        LONG_YEAR_FIRST,
        LONG_YEAR_LAST,
        SHORT_YEAR
    }

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;

    /** Splits `1/12/2010 8:26`, `2010-12-01T08:26Z`, `2010年12月1日` or `20101201`; null for anything else. */
    static @Nullable DateNumbers split(String text) {
        int[] numbers = new int[3];
        int[] digits = new int[3];
        int at = 0;
        for (int part = 0; part < 3; part++) {
            int from = at;
            while (at < text.length() && at - from < 4 && isDigit(text.charAt(at))) {
                numbers[part] = numbers[part] * 10 + text.charAt(at++) - '0';
            }
            digits[part] = at - from;
            if (digits[part] == 4 && part == 0 && at < text.length() && isDigit(text.charAt(at))) {
                return compact(text);
            }
            if (digits[part] == 0 || part < 2 && (at == text.length() || !separates(text.charAt(at++), part))) {
                return null;
            }
        }
        if (at < text.length() && text.charAt(at) == '日') {
            at++;
        } else if (at < text.length() && isDigit(text.charAt(at))) {
            return null;
        }
        if (digits[0] == 3 || digits[2] == 3 || digits[1] > 2 || digits[0] == 4 && digits[2] == 4) {
            return null;
        }
        Form form = digits[0] == 4 ? Form.LONG_YEAR_FIRST : digits[2] == 4 ? Form.LONG_YEAR_LAST : Form.SHORT_YEAR;
        return new DateNumbers(numbers[0], numbers[1], numbers[2], form, text.substring(at));
    }

    /** The date in this order, or null when it is none. */
    @Nullable
    LocalDate in(DateOrder order) {
        return switch (order) {
            case YEAR_MONTH_DAY -> form == Form.LONG_YEAR_LAST ? null : date(year(first), second, third);
            case DAY_MONTH_YEAR -> form == Form.LONG_YEAR_FIRST ? null : date(year(third), second, first);
            case MONTH_DAY_YEAR -> form == Form.LONG_YEAR_FIRST ? null : date(year(third), first, second);
        };
    }

    private int year(int written) {
        return form == Form.SHORT_YEAR ? 2000 + written : written;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return day > YearMonth.of(year, month).lengthOfMonth() ? null : LocalDate.of(year, month, day);
    }

    private static @Nullable DateNumbers compact(String text) {
        int at = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at != 8 && at != 12 && at != 14) {
            return null;
        }
        int all = Integer.parseInt(text.substring(0, 8));
        String time = at == 8 ? text.substring(8) : colons(text.substring(8, at)) + text.substring(at);
        return new DateNumbers(all / 10000, all / 100 % 100, all % 100, Form.LONG_YEAR_FIRST, time);
    }

    private static String colons(String digits) {
        StringBuilder time =
                new StringBuilder("T").append(digits, 0, 2).append(':').append(digits, 2, 4);
        return digits.length() == 4
                ? time.toString()
                : time.append(':').append(digits, 4, 6).toString();
    }

    private static boolean separates(char c, int part) {
        return c == '-' || c == '/' || c == '.' || c == (part == 0 ? '年' : '月');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

package org.daybook.imports.values;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What follows a date: a time of day, perhaps with an offset from UTC or a zone. */
record TimeText(LocalTime time, @Nullable ZoneId zone) {
    private static final Pattern PATTERN = Pattern.compile(
            "[T\\s]*(?<before>AM|PM|上午|下午)?\\s*(?<hour>\\d{1,2})[:时時点點](?<minute>\\d{1,2})分?"
                    + "(?:[:]?(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?秒?)?\\s*(?<after>AM|PM)?"
                    + "\\s*(?<offset>Z|UTC|[+-]\\d{2}(?::?\\d{2})?)?(?:\\[(?<zone>[\\w/+-]+)])?\\s*",
            Pattern.CASE_INSENSITIVE);

    static @Nullable TimeText parse(String text) {
        TimeText plain = plain(text);
        if (plain != null) {
            return plain;
        }
        Matcher found = PATTERN.matcher(text);
        try {
            return found.matches() ? new TimeText(time(found), zone(found)) : null;
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    /** ` HH:mm:ss`, the form of nearly every file, without a pattern. */
    private static @Nullable TimeText plain(String text) {
        if (text.length() != 9 || text.charAt(3) != ':' || text.charAt(6) != ':') {
            return null;
        }
        int hour = two(text, 1);
        int minute = two(text, 4);
        int second = two(text, 7);
        boolean fits = (text.charAt(0) == ' ' || text.charAt(0) == 'T') && hour >= 0 && minute >= 0 && second >= 0;
        return fits && hour < 24 && minute < 60 && second < 60
                ? new TimeText(LocalTime.of(hour, minute, second), null)
                : null;
    }

    private static int two(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    private static LocalTime time(Matcher found) {
        int second = found.group("second") == null ? 0 : Integer.parseInt(found.group("second"));
        String fraction = found.group("fraction") == null ? "" : found.group("fraction");
        int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
        return LocalTime.of(hour(found), Integer.parseInt(found.group("minute")), second, nanos);
    }

    private static int hour(Matcher found) {
        int hour = Integer.parseInt(found.group("hour"));
        String half = found.group("before") == null ? found.group("after") : found.group("before");
        if (half == null) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("no hour of a half day");
        }
        boolean afternoon = half.equals("下午") || half.toUpperCase(Locale.ROOT).equals("PM");
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private static @Nullable ZoneId zone(Matcher found) {
        String offset = found.group("offset");
        if (offset != null) {
            return offset.equalsIgnoreCase("UTC") ? ZoneOffset.UTC : ZoneOffset.of(offset.toUpperCase(Locale.ROOT));
        }
        return found.group("zone") == null ? null : ZoneId.of(found.group("zone"));
    }
}

package org.daybook.warehouse.sandbox.worker;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the values of one column become text that holds them exactly. */
@FunctionalInterface
interface ValueText {
    LocalDateTime LATEST = LocalDateTime.parse("+294247-01-10T04:00:54.775807");
    LocalDate LAST_DAY = LocalDate.parse("+5881580-07-11");

    @Nullable
    String read(ResultSet result, int column) throws SQLException;

    static ValueText of(String type) {
        String word = type.toUpperCase(Locale.ROOT);
        if (word.endsWith("]") || word.startsWith("STRUCT") || word.startsWith("MAP") || word.startsWith("UNION")) {
            return (r, i) -> nested(r.getObject(i));
        }
        if (word.equals("TIMESTAMP WITH TIME ZONE")) {
            return (r, i) -> offset(r.getObject(i, OffsetDateTime.class));
        }
        if (word.startsWith("TIMESTAMP")) {
            return (r, i) -> local(r.getObject(i, LocalDateTime.class));
        }
        return switch (word) {
            case "DATE" -> (r, i) -> day(r.getObject(i, LocalDate.class));
            case "TIME" -> (r, i) -> time(r.getObject(i, LocalTime.class));
            case "BLOB" -> (r, i) -> bytes(r.getBytes(i));
            default -> (r, i) -> text(r.getObject(i));
        };
    }

    static String instant(LocalDateTime value) {
        if (value.equals(LATEST)) {
            return "infinity";
        }
        boolean isWholeMinute = value.getSecond() == 0 && value.getNano() == 0;
        return value + (isWholeMinute ? ":00Z" : "Z");
    }

    static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : plain(value);
    }

    private static @Nullable String nested(@Nullable Object value) throws SQLException {
        return value == null ? null : NestedJson.of(value);
    }

    private static @Nullable String local(@Nullable LocalDateTime value) {
        return value == null ? null : instant(value);
    }

    private static @Nullable String offset(@Nullable OffsetDateTime value) {
        return value == null
                ? null
                : instant(value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
    }

    private static @Nullable String day(@Nullable LocalDate value) {
        if (value == null) {
            return null;
        }
        return value.equals(LAST_DAY) ? "infinity" : value.toString();
    }

    private static @Nullable String time(@Nullable LocalTime value) {
        if (value == null) {
            return null;
        }
        return value.getSecond() == 0 && value.getNano() == 0 ? value + ":00" : value.toString();
    }

    // As DuckDB prints and reads a BLOB.
    private static @Nullable String bytes(byte @Nullable [] value) {
        return value == null
                ? null
                : HexFormat.of().withPrefix("\\x").withUpperCase().formatHex(value);
    }
}

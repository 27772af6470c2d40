package org.daybook.warehouse.sandbox.worker;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;

/** Lists, structs and maps as JSON. */
final class NestedJson {
    private final StringBuilder json = new StringBuilder();

    private NestedJson() {}

    static String of(Object value) throws SQLException {
        NestedJson writer = new NestedJson();
        writer.append(value);
        return writer.json.toString();
    }

    private void append(@Nullable Object value) throws SQLException {
        if (value == null) {
            json.append("null");
        } else if (value instanceof Array array) {
            list((Object[]) array.getArray());
        } else if (value instanceof Object[] list) {
            list(list);
        } else if (value instanceof DuckDBStruct struct) {
            object(struct.getMap());
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (isBare(value)) {
            json.append(ValueText.plain(value));
        } else {
            quoted(scalar(value));
        }
    }

    private static boolean isBare(Object value) {
        if (value instanceof Double number) {
            return Double.isFinite(number);
        }
        return value instanceof Boolean
                || value instanceof BigDecimal
                || value instanceof BigInteger
                || value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte;
    }

    private static String scalar(Object value) {
        if (value instanceof Timestamp timestamp) {
            return ValueText.instant(timestamp.toLocalDateTime());
        }
        if (value instanceof LocalDateTime local) {
            return ValueText.instant(local);
        }
        if (value instanceof OffsetDateTime offset) {
            return ValueText.instant(
                    offset.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
        }
        return ValueText.plain(value);
    }

    private void list(Object[] values) throws SQLException {
        json.append('[');
        for (int i = 0; i < values.length; i++) {
            json.append(i == 0 ? "" : ",");
            append(values[i]);
        }
        json.append(']');
    }

    private void object(Map<?, ?> values) throws SQLException {
        json.append('{');
        String comma = "";
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            json.append(comma);
            quoted(String.valueOf(entry.getKey()));
            json.append(':');
            append(entry.getValue());
            comma = ",";
        }
        json.append('}');
    }

    private void quoted(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                default -> {
                    if (c < 0x20) {
                        json.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}

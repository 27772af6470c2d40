package org.daybook.integrity;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sums by key, as read from one side. Columns that end in {@code _id} or {@code _day} are the key;
 * {@code is_touched} marks a key whose rows changed after the release.
 */
record Sums(Map<String, Map<String, String>> byKey) {

    static final String TOUCHED = "is_touched";

    static Sums read(ResultSet rows) throws SQLException {
        Map<String, Map<String, String>> byKey = new TreeMap<>();
        ResultSetMetaData columns = rows.getMetaData();
        while (rows.next()) {
            StringBuilder key = new StringBuilder();
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String name = columns.getColumnLabel(i);
                String value = text(rows.getObject(i));
                if (name.endsWith("_id") || name.endsWith("_day")) {
                    key.append(name).append('=').append(value).append(' ');
                } else {
                    values.put(name, value);
                }
            }
            byKey.put(key.toString().strip(), values);
        }
        return new Sums(byKey);
    }

    /** Both engines' numbers, dates and flags as one text; an empty sum is zero. */
    private static String text(@Nullable Object value) {
        if (value == null) {
            return "0";
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }
}

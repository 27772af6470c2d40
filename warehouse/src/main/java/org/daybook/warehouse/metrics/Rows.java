package org.daybook.warehouse.metrics;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs queries on one release and remembers the answers, since a release never changes. */
final class Rows {
    private final Connection connection;
    private final Map<String, Map<String, @Nullable BigDecimal>> answers = new HashMap<>();

    Rows(Connection connection) {
        this.connection = connection;
    }

    /** Key and value of each row. */
    Map<String, @Nullable BigDecimal> groups(String sql) {
        Map<String, @Nullable BigDecimal> known = answers.get(sql);
        if (known == null) {
            known = read(sql);
            answers.put(sql, known);
        }
        return known;
    }

    private Map<String, @Nullable BigDecimal> read(String sql) {
        Map<String, @Nullable BigDecimal> groups = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                groups.put(result.getString(1), decimal(result.getObject(2)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The release could not answer: " + sql, e);
        }
        return groups;
    }

    private static @Nullable BigDecimal decimal(@Nullable Object value) {
        if (value == null || value instanceof BigDecimal) {
            return (BigDecimal) value;
        }
        // counts come in several integer types; floating values are never summed here
        if (value instanceof Number number && !(value instanceof Double) && !(value instanceof Float)) {
            return new BigDecimal(number.toString());
        }
        throw new IllegalStateException("Expected an exact number, found " + value.getClass());
    }
}

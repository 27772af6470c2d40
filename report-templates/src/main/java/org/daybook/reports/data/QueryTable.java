package org.daybook.reports.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reports.rows.CompactRows;
import org.daybook.reports.rows.LazyList;
import org.jspecify.annotations.Nullable;

/** Runs a report's queries on the connection of one release. */
final class QueryTable {
    private final Connection connection;
    private final Map<String, @Nullable Object> parameters;

    QueryTable(Connection connection, Map<String, @Nullable Object> parameters) {
        this.connection = connection;
        this.parameters = parameters;
    }

    List<Map<String, @Nullable Object>> rows(String sql) {
        String query = NamedSql.fill(sql, parameters);
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return read(result);
        } catch (SQLException e) {
            throw new IllegalStateException("a report's query failed: " + e.getMessage() + "\n" + query, e);
        }
    }

    private static List<Map<String, @Nullable Object>> read(ResultSet result) throws SQLException {
        List<String> labels = labels(result.getMetaData());
        CompactRows rows = new CompactRows();
        while (result.next()) {
            @Nullable Object[] row = new @Nullable Object[labels.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = plain(result.getObject(i + 1));
            }
            rows.add(row);
        }
        return LazyList.of(rows, row -> named(labels, row));
    }

    private static Map<String, @Nullable Object> named(List<String> labels, @Nullable Object[] row) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i < row.length; i++) {
            named.put(labels.get(i), row[i]);
        }
        return named;
    }

    private static List<String> labels(ResultSetMetaData columns) throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            labels.add(columns.getColumnLabel(i));
        }
        return labels;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        return value instanceof Date day ? day.toLocalDate() : value;
    }
}

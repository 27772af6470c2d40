package org.daybook.warehouse.metrics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.warehouse.tables.ReleaseTables;
import org.jspecify.annotations.Nullable;

/** Runs queries on one release and remembers the answers, since a release never changes. */
final class Rows {
    private final ReleaseTables tables;
    private final Map<String, Map<String, @Nullable BigDecimal>> answers = new HashMap<>();

    Rows(ReleaseTables tables) {
        this.tables = tables;
    }

    ReleaseTables tables() {
        return tables;
    }

    /** Rows of a release in groups: the expression of the key, what stands after "from", and whether all is one group. */
    record Scan(String key, String rows, boolean isWhole) {
        String sql(Collection<String> values) {
            return "select " + key + " as k, " + String.join(", ", values) + " from " + rows
                    + (isWhole ? "" : " group by k");
        }
    }

    /**
     * The value of each group.
     *
     * @param companions other values of the same rows, which are read along with it
     */
    Map<String, @Nullable BigDecimal> groups(Scan scan, String value, Collection<String> companions) {
        Map<String, @Nullable BigDecimal> known = answers.get(scan.sql(List.of(value)));
        if (known != null) {
            return known;
        }
        Set<String> values = new LinkedHashSet<>();
        values.add(value);
        values.addAll(companions);
        List<Map<String, @Nullable BigDecimal>> found = read(scan.sql(values), values.size());
        int index = 0;
        for (String each : values) {
            answers.put(scan.sql(List.of(each)), found.get(index++));
        }
        return found.get(0);
    }

    /** Key and value of each row. */
    Map<String, @Nullable BigDecimal> groups(String sql) {
        Map<String, @Nullable BigDecimal> known = answers.get(sql);
        if (known == null) {
            known = read(sql, 1).get(0);
            answers.put(sql, known);
        }
        return known;
    }

    private List<Map<String, @Nullable BigDecimal>> read(String sql, int values) {
        List<Map<String, @Nullable BigDecimal>> groups = new ArrayList<>();
        for (int i = 0; i < values; i++) {
            groups.add(new LinkedHashMap<>());
        }
        try (Statement statement = tables.connection().createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                String key = result.getString(1);
                for (int i = 0; i < values; i++) {
                    groups.get(i).put(key, decimal(result.getObject(i + 2)));
                }
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

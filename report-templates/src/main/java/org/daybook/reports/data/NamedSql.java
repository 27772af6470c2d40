package org.daybook.reports.data;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.warehouse.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A query with named parameters. Its values are written into it: DuckDB plans a query anew for each set of bound values
 * anyway, so that a prepared one would be planned twice.
 */
final class NamedSql {
    // Quoted text and comments are passed over; the second colon of a cast is no parameter.
    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*'|--[^\\n]*|::|:([a-z][a-z_]*)");

    private NamedSql() {}

    /** The query with each parameter as a literal; texts, days, whole numbers and null are known. */
    static String fill(String sql, Map<String, @Nullable Object> parameters) {
        StringBuilder text = new StringBuilder();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            String name = matcher.group(1);
            String token = name == null ? matcher.group() : literal(name, parameters);
            matcher.appendReplacement(text, Matcher.quoteReplacement(token));
        }
        return matcher.appendTail(text).toString();
    }

    private static String literal(String name, Map<String, @Nullable Object> parameters) {
        if (!parameters.containsKey(name)) {
            throw new IllegalArgumentException(
                    "a report's query asks for :" + name + ", known are " + parameters.keySet());
        }
        Object value = parameters.get(name);
        if (value instanceof String text) {
            return Sql.literal(text);
        }
        if (value instanceof LocalDate day) {
            return "date '" + day + "'";
        }
        if (value == null || value instanceof Long) {
            return String.valueOf(value);
        }
        throw new IllegalArgumentException("a report's query cannot ask for :" + name + ", a " + value.getClass());
    }
}

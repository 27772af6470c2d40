package org.daybook.warehouse.models;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One table of the warehouse as its yml describes it; a mart also has the SQL that makes it. */
public record Model(
        String schema,
        String name,
        @Nullable String sql,
        Map<String, String> description,
        Map<String, String> grain,
        List<String> key,
        boolean isPartitioned,
        List<String> sort,
        List<Column> columns,
        List<Check> checks) {

    public Model {
        description = Map.copyOf(description);
        grain = Map.copyOf(grain);
        key = List.copyOf(key);
        sort = List.copyOf(sort);
        columns = List.copyOf(columns);
        checks = List.copyOf(checks);
    }

    /** A column; the type is a word of the contract (money, day, …) or an SQL type; each value stands in the reference. */
    public record Column(
            String name,
            String type,
            boolean isNullable,
            @Nullable String references,
            Map<String, String> description) {
        public Column {
            description = Map.copyOf(description);
        }

        /** The type as both DuckDB and Spark write it. */
        public String sqlType() {
            return ColumnTypes.sql(type);
        }
    }

    /** A rule about the rows: a query for those that break it, and the condition if one row alone tells. */
    public record Check(String name, String sql, @Nullable String condition) {}

    /** Reads the text of a model's yml. */
    public static Model parse(String schema, String name, String yml, @Nullable String sql) {
        return ModelYaml.parse(schema, name, yml, sql);
    }

    public String qualifiedName() {
        return schema + "." + name;
    }

    /** The description in that language, in English where there is none. */
    public String description(Locale language) {
        return text(description, language);
    }

    /** What one row is in that language, in English where it is not told. */
    public String grain(Locale language) {
        return text(grain, language);
    }

    private static String text(Map<String, String> texts, Locale language) {
        return texts.getOrDefault(language.toLanguageTag(), texts.getOrDefault("en", ""));
    }
}

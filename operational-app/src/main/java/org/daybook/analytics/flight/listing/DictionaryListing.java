package org.daybook.analytics.flight.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetDbSchemas;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetPrimaryKeys;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetTables;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;
import org.daybook.analytics.dictionary.Dictionary;
import org.daybook.analytics.flight.arrow.ArrowTypes;
import org.daybook.warehouse.models.Model;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary as tools ask for it. There are schemas and tables, and no catalogs: a tool would write their names into
 * queries.
 */
public final class DictionaryListing {
    /** The one type that tables have. */
    public static final String TABLE = "TABLE";

    private final Dictionary dictionary;

    public DictionaryListing(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** As {@code GET_SCHEMAS_SCHEMA} has them. */
    public List<@Nullable Object[]> schemas(CommandGetDbSchemas asked) {
        Pattern name = like(asked.hasDbSchemaFilterPattern() ? asked.getDbSchemaFilterPattern() : "%");
        return isElsewhere(asked.getCatalog())
                ? List.of()
                : dictionary.tables().stream()
                        .map(Model::schema)
                        .distinct()
                        .filter(schema -> name.matcher(schema).matches())
                        .map(schema -> new @Nullable Object[] {null, schema})
                        .toList();
    }

    /** As {@code GET_TABLES_SCHEMA} has them, with what they mean in that language if columns are asked for. */
    public List<@Nullable Object[]> tables(CommandGetTables asked, Locale language) {
        Pattern schema = like(asked.hasDbSchemaFilterPattern() ? asked.getDbSchemaFilterPattern() : "%");
        Pattern name = like(asked.hasTableNameFilterPattern() ? asked.getTableNameFilterPattern() : "%");
        boolean isNone = isElsewhere(asked.getCatalog())
                || asked.getTableTypesCount() > 0 && !asked.getTableTypesList().contains(TABLE);
        return (isNone ? Stream.<Model>empty() : dictionary.tables().stream())
                .filter(table -> schema.matcher(table.schema()).matches())
                .filter(table -> name.matcher(table.name()).matches())
                .map(table -> asked.getIncludeSchema()
                        ? new @Nullable Object[] {
                            null, table.schema(), table.name(), TABLE, ArrowTypes.packed(columns(table, language))
                        }
                        : new @Nullable Object[] {null, table.schema(), table.name(), TABLE})
                .toList();
    }

    /** As {@code GET_PRIMARY_KEYS_SCHEMA} has them. */
    public List<@Nullable Object[]> primaryKeys(CommandGetPrimaryKeys asked) {
        return dictionary.tables().stream()
                .filter(table -> !isElsewhere(asked.getCatalog()))
                .filter(table -> !asked.hasDbSchema() || asked.getDbSchema().equals(table.schema()))
                .filter(table -> asked.getTable().equals(table.name()))
                .flatMap(DictionaryListing::key)
                .toList();
    }

    private static Stream<@Nullable Object[]> key(Model table) {
        List<String> key = table.key();
        return IntStream.range(0, key.size())
                .mapToObj(i -> new @Nullable Object[] {null, table.schema(), table.name(), key.get(i), i + 1, null});
    }

    /** What the table is, and each of its columns, stands beside them, where the protocol has a place for it. */
    private static Schema columns(Model table, Locale language) {
        List<Field> fields = table.columns().stream()
                .map(column -> field(table, column, language))
                .toList();
        Map<String, String> about = new HashMap<>();
        about.put("description", table.description(language));
        about.put("grain", table.grain(language));
        return new Schema(fields, about);
    }

    private static Field field(Model table, Model.Column column, Locale language) {
        ArrowType type = ArrowTypes.type(column.sqlType());
        Map<String, String> metadata = ArrowTypes.about(column.sqlType())
                .schemaName(table.schema())
                .tableName(table.name())
                .remarks(Dictionary.meaning(column, language))
                .build()
                .getMetadataMap();
        return new Field(column.name(), new FieldType(column.isNullable(), type, null, metadata), null);
    }

    private static boolean isElsewhere(String catalog) {
        return !catalog.isEmpty();
    }

    /** As LIKE has it: % for any text, _ for any character, a backslash before what is meant as it stands. */
    private static Pattern like(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                i++;
                regex.append(Pattern.quote(pattern.substring(i, i + 1)));
            } else {
                regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}

package org.daybook.warehouse.result;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a type that the worker names and writes it anew, so that nothing else gets into our own statement. */
final class TypeName {
    private static final Pattern WORD = Pattern.compile("[A-Z_]+(?: WITH TIME ZONE)?");
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d{1,2}),\\s?(\\d{1,2})\\)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*|\"(?:[^\"]|\"\")*\"");
    private static final Pattern LIST = Pattern.compile("\\[\\d{0,6}]");
    private static final Set<String> PLAIN = Set.of(
            "BOOLEAN",
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "FLOAT",
            "DOUBLE",
            "VARCHAR",
            "DATE",
            "TIME",
            "TIMESTAMP",
            "TIMESTAMP_S",
            "TIMESTAMP_MS",
            "TIMESTAMP_NS",
            "TIMESTAMP WITH TIME ZONE",
            "INTERVAL",
            "BLOB",
            "UUID");

    // What Parquet cannot hold exactly goes where it can: DuckDB would write a HUGEINT as a double.
    private static final Map<String, String> REPLACED =
            Map.of("HUGEINT", "DECIMAL(38,0)", "UHUGEINT", "DECIMAL(38,0)", "NULL", "INTEGER", "\"NULL\"", "INTEGER");

    private final String text;
    private int at;

    private TypeName(String text) {
        this.text = text;
    }

    /** The type to store values of that type in; text for what is unknown. */
    static String stored(String type) {
        TypeName parser = new TypeName(type);
        String known = REPLACED.containsKey(type) ? REPLACED.get(type) : parser.type();
        return parser.at == type.length() || REPLACED.containsKey(type) ? known : "VARCHAR";
    }

    private String type() {
        StringBuilder type = new StringBuilder(base());
        String list = next(LIST);
        while (!list.isEmpty()) {
            type.append("[]");
            list = next(LIST);
        }
        return type.toString();
    }

    private String base() {
        if (skip("STRUCT(")) {
            return struct();
        }
        if (skip("MAP(")) {
            String key = type();
            skip(", ");
            String value = type();
            skip(")");
            return "MAP(" + key + ", " + value + ")";
        }
        String decimal = next(DECIMAL);
        if (!decimal.isEmpty()) {
            return decimal;
        }
        String word = next(WORD);
        return PLAIN.contains(word) ? word : REPLACED.getOrDefault(word, "VARCHAR");
    }

    private String struct() {
        StringBuilder fields = new StringBuilder("STRUCT(");
        do {
            String name = next(NAME);
            skip(" ");
            fields.append(fields.length() > 7 ? ", " : "");
            fields.append(name.startsWith("\"") ? name : '"' + name + '"')
                    .append(' ')
                    .append(type());
        } while (skip(", "));
        skip(")");
        return fields.append(')').toString();
    }

    private String next(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return "";
        }
        at = matcher.end();
        return matcher.group();
    }

    private boolean skip(String expected) {
        boolean isThere = text.startsWith(expected, at);
        at += isThere ? expected.length() : 0;
        return isThere;
    }
}

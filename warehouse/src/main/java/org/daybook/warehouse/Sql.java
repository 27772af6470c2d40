package org.daybook.warehouse;

/** Quotes names and texts for DuckDB. */
public final class Sql {
    private Sql() {}

    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    public static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

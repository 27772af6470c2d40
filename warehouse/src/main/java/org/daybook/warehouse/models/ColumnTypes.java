package org.daybook.warehouse.models;

import java.util.Locale;
import java.util.Map;

/** The words for types in the contract, and what they are in SQL. */
final class ColumnTypes {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("id", "BIGINT"),
            Map.entry("key", "BIGINT"),
            Map.entry("money", "DECIMAL(18,2)"),
            Map.entry("price", "DECIMAL(18,4)"),
            Map.entry("cost", "DECIMAL(18,6)"),
            Map.entry("qty", "DECIMAL(18,3)"),
            Map.entry("rate", "DECIMAL(18,8)"),
            Map.entry("day", "DATE"),
            Map.entry("at", "TIMESTAMP"),
            Map.entry("n", "INTEGER"),
            Map.entry("b", "BOOLEAN"),
            Map.entry("t", "VARCHAR"));

    private ColumnTypes() {}

    static String sql(String type) {
        String word = type.strip().toLowerCase(Locale.ROOT);
        return WORDS.getOrDefault(word, type.strip().toUpperCase(Locale.ROOT));
    }
}

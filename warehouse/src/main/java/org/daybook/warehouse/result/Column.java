package org.daybook.warehouse.result;

/** One column of a result: its name and DuckDB's name of its type. */
public record Column(String name, String type) {

    /** Whether a value may stand bare in JSON and is aligned to the right. */
    public boolean isNumber() {
        return isExactNumber() || type.equals("DOUBLE") || type.equals("FLOAT");
    }

    boolean isExactNumber() {
        return switch (type) {
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT" -> true;
            case "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT", "BIGNUM" -> true;
            default -> type.startsWith("DECIMAL");
        };
    }

    boolean isBoolean() {
        return type.equals("BOOLEAN");
    }

    /** Whether its values are JSON already: lists, structs, maps, and what DuckDB calls JSON. */
    boolean isJson() {
        return isNested() || type.equals("JSON");
    }

    boolean isNested() {
        return type.endsWith("]") || type.startsWith("STRUCT(") || type.startsWith("MAP(");
    }
}

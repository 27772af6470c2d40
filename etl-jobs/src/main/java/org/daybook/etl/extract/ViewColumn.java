package org.daybook.etl.extract;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A column of a view in schema extract, with its PostgreSQL type. */
public record ViewColumn(String name, String type) {
    private static final String INSTANT = "timestamp with time zone";

    /** The columns of a view, asked from the database, so that a new one needs no change here. */
    static List<ViewColumn> of(Connection connection, String view) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select attname, format_type(atttypid, atttypmod) from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped order by attnum""")) {
            statement.setString(1, "extract." + view);
            List<ViewColumn> columns = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(new ViewColumn(rows.getString(1), rows.getString(2)));
                }
            }
            return columns;
        }
    }

    /** How COPY writes the column: instants as microseconds, which read back exactly and fast. */
    String copied() {
        String quoted = '"' + name + '"';
        return isInstant() ? "(extract(epoch from " + quoted + ") * 1000000)::bigint as " + quoted : quoted;
    }

    public boolean isInstant() {
        return type.equals(INSTANT);
    }

    boolean isText() {
        return sparkType().equals("string");
    }

    /** The Spark type of the column. */
    public String sparkType() {
        if (type.startsWith("numeric")) {
            return type.equals("numeric") ? "decimal(38,10)" : type.replace("numeric", "decimal");
        }
        return switch (type) {
            case "bigint" -> "bigint";
            case "integer", "smallint" -> "int";
            case "boolean" -> "boolean";
            case "date" -> "date";
            case INSTANT -> "timestamp_ntz";
            default -> "string";
        };
    }
}

package org.daybook.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.daybook.database.Database;
import org.postgresql.PGConnection;

/** What the same database takes for the same rows when nothing is checked, looked up or posted. */
final class BareCopy {
    private static final String TABLE = """
            create table bench.line (order_no text, ordered_at timestamp, sku text, product_name text,
                quantity numeric(18, 3), unit_price numeric(18, 4), customer_no text, country text)
            """;

    private BareCopy() {}

    static double seconds(Database database, SalesFile file) throws SQLException, IOException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                InputStream in = Files.newInputStream(file.path())) {
            statement.execute("create schema bench");
            try {
                statement.execute(TABLE);
                long start = System.nanoTime();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy bench.line from stdin (format csv, header)", in);
                return (System.nanoTime() - start) / 1e9;
            } finally {
                statement.execute("drop schema bench cascade");
            }
        }
    }
}

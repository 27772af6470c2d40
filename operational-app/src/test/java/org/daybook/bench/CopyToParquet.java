package org.daybook.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.daybook.database.Database;
import org.postgresql.PGConnection;

/** The shortest way from the same rows to Parquet: COPY to a file, DuckDB from there; nothing conformed or checked. */
final class CopyToParquet {
    private static final List<String> VIEWS =
            List.of("sale_line", "order_line", "sales_order", "order_event", "ledger_posting");

    private CopyToParquet() {}

    record Copied(long rows, double seconds) {
        double rate() {
            return rows / seconds;
        }
    }

    static Copied run(Database database, Path folder) throws SQLException, IOException {
        long rows = 0;
        long start = System.nanoTime();
        try (Connection connection = database.dataSource().getConnection();
                Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            for (String view : VIEWS) {
                Path csv = folder.resolve(view + ".csv");
                try (OutputStream out = Files.newOutputStream(csv)) {
                    rows += connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy (select * from extract." + view + ") to stdout (format csv, header)", out);
                }
                statement.execute("copy (from read_csv('" + csv + "', all_varchar = true)) to '"
                        + folder.resolve(view + ".parquet") + "' (format parquet, compression zstd)");
                Files.delete(csv);
            }
        }
        return new Copied(rows, (System.nanoTime() - start) / 1e9);
    }
}

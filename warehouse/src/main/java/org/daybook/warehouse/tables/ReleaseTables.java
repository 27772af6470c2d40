package org.daybook.warehouse.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.duckdb.DuckDBConnection;

/** A session on the tables of one release. */
public interface ReleaseTables {
    /** The column by which tables are cut into files. */
    String DAY = "business_day";

    Connection connection();

    /** Another session on the same tables, for another thread; who asked for it closes it. */
    Connection session();

    /**
     * The name under which a query reads the rows of some business days from no more files than may have them. Rows of other
     * days may stand there, too: the query still has to say its days.
     *
     * @param table schema and name, such as {@code core.fct_order}
     */
    String slice(String table, LocalDate first, LocalDate last);

    /** Tables that are not cut into files. */
    static ReleaseTables of(Connection connection) {
        return new ReleaseTables() {
            @Override
            public Connection connection() {
                return connection;
            }

            @Override
            public Connection session() {
                try {
                    return connection.unwrap(DuckDBConnection.class).duplicate();
                } catch (SQLException e) {
                    throw new IllegalStateException("The database gave no other session", e);
                }
            }

            @Override
            public String slice(String table, LocalDate first, LocalDate last) {
                return table;
            }
        };
    }
}

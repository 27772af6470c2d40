package org.daybook.etl.extract;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Whether the app imports just now: what it writes is seen by nobody until it has ended. */
final class RunningImport {

    /** The lock that an import holds; PostgreSQL shows the lower half of its key. */
    private static final String LOCKED = """
            select exists (
                select from pg_locks
                where locktype = 'advisory' and granted and objsubid = 1
                    and database = (select oid from pg_database where datname = current_database())
                    and objid = (hashtext('daybook.imports')::bigint & 4294967295)::oid)
            """;

    private RunningImport() {}

    static boolean exists(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LOCKED)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}

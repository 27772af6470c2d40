package org.daybook.imports.staging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.daybook.imports.lines.LineCopy;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Fills `staged_line` by COPY on the connection of the running transaction. */
@Repository
class StagedLineCopyTable {
    private static final String COPY = "copy staged_line (" + LineCopy.columns() + ") from stdin";

    private final DataSource dataSource;

    StagedLineCopyTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void fill(LinePipe lines, LongConsumer rowsSoFar) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            try {
                for (byte[] chunk = lines.next(); chunk != null; chunk = lines.next()) {
                    copy.writeToCopy(chunk, 0, chunk.length);
                    rowsSoFar.accept(lines.rows());
                }
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("fill staged_line", COPY, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}

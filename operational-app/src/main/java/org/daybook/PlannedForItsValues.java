package org.daybook;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets PostgreSQL plan each statement for the values it is run with, however often it has been run (ADR 80). */
final class PlannedForItsValues extends JdbcTemplate {
    private static final int NEVER = 0;

    PlannedForItsValues(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        super.applyStatementSettings(statement);
        statement.unwrap(PGStatement.class).setPrepareThreshold(NEVER);
    }
}

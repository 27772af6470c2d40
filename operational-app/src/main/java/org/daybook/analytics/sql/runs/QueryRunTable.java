package org.daybook.analytics.sql.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.analytics.sql.runs.QueryRun.Fault;
import org.daybook.analytics.sql.text.VariableLines;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class QueryRunTable {
    private static final String COLUMNS = """
            run_id, user_id, query, variables, release_id, submitted_at, state, millis, row_count, is_cut,
            fault_reason, fault, fault_line, fault_column""";

    private final JdbcClient jdbc;

    QueryRunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(QueryRun run) {
        return jdbc.sql("""
                insert into analytics.query_run (user_id, query, variables, release_id, submitted_at)
                values (:user, :query, :variables, :release, :at) returning run_id
                """)
                .param("user", run.userId())
                .param("query", run.query())
                .param("variables", VariableLines.write(run.variables()))
                .param("release", run.releaseId())
                .param("at", run.submittedAt().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void end(QueryRun run) {
        Fault fault = run.fault();
        jdbc.sql("""
                update analytics.query_run set state = :state, millis = :millis, row_count = :rows, is_cut = :cut,
                    fault_reason = :reason, fault = :fault, fault_line = :line, fault_column = :column
                where run_id = :run
                """)
                .param("run", run.runId())
                .param("state", run.state().code())
                .param("millis", run.millis())
                .param("rows", run.rows())
                .param("cut", run.isCut())
                .param("reason", fault == null ? null : fault.reason(), Types.VARCHAR)
                .param("fault", fault == null ? null : fault.sentence(), Types.VARCHAR)
                .param("line", fault == null ? 0 : fault.line())
                .param("column", fault == null ? 0 : fault.column())
                .update();
    }

    Optional<QueryRun> find(long userId, long runId) {
        return jdbc.sql("select " + COLUMNS + " from analytics.query_run where run_id = :run and user_id = :user")
                .param("run", runId)
                .param("user", userId)
                .query((row, n) -> run(row))
                .optional();
    }

    /** Newest first. */
    List<QueryRun> before(long userId, long runId, int most) {
        return jdbc.sql("select " + COLUMNS + """
                 from analytics.query_run where user_id = :user and run_id < :before
                order by run_id desc limit :most
                """)
                .param("user", userId)
                .param("before", runId)
                .param("most", most)
                .query((row, n) -> run(row))
                .list();
    }

    /** Forgets all but the latest of a user. */
    void forget(long userId, int most) {
        jdbc.sql("""
                delete from analytics.query_run where user_id = :user and run_id < (
                    select min(run_id) from (
                        select run_id from analytics.query_run where user_id = :user
                        order by run_id desc limit :most) latest)
                """).param("user", userId).param("most", most).update();
    }

    private static QueryRun run(ResultSet row) throws SQLException {
        return new QueryRun(
                row.getLong("run_id"),
                row.getLong("user_id"),
                row.getString("query"),
                VariableLines.read(row.getString("variables")),
                row.getLong("release_id"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                state(row.getString("state")),
                row.getLong("millis"),
                row.getLong("row_count"),
                row.getBoolean("is_cut"),
                fault(row));
    }

    private static RunState state(@Nullable String code) {
        return code == null ? RunState.INTERRUPTED : RunState.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Fault fault(ResultSet row) throws SQLException {
        String reason = row.getString("fault_reason");
        return reason == null
                ? null
                : new Fault(reason, row.getString("fault"), row.getInt("fault_line"), row.getInt("fault_column"));
    }
}

package org.daybook.reporting.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the load notes about itself. */
@Repository
class LoadRunTable {
    private static final String RUNS = """
            select load_run_id, kind, status, started_at, finished_at, release_id, complete_through, rows_in, message
            from etl.load_run
            """;

    private static final String USUAL = """
            select s.step_name,
                percentile_cont(0.5) within group (order by extract(epoch from s.end_time - s.start_time)) as seconds
            from (select p.job_execution_id
                from etl.load_run as r
                join etl.batch_job_execution_params as p
                    on p.parameter_name = 'load_run_id' and p.parameter_value = r.load_run_id::text
                where r.kind = :kind and r.status in ('published', 'provisional')
                order by r.load_run_id desc limit :most) as x
            join etl.batch_step_execution as s using (job_execution_id)
            where s.status = 'COMPLETED'
            group by s.step_name
            """;

    private static final String STEPS = """
            select distinct on (s.step_name) s.step_name, s.status, s.start_time,
                extract(epoch from coalesce(s.end_time, x.now_there) - s.start_time) as seconds
            from etl.batch_job_execution_params as p
            join etl.batch_step_execution as s using (job_execution_id)
            cross join lateral (select greatest(max(last_updated), s.start_time) as now_there
                from etl.batch_step_execution where job_execution_id = p.job_execution_id) as x
            where p.parameter_name = 'load_run_id' and p.parameter_value = :run
            order by s.step_name, s.step_execution_id desc
            """;

    private final JdbcClient jdbc;

    LoadRunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those before one, newest first. */
    List<LoadRunRow> before(long runId, int most) {
        return jdbc.sql(RUNS + "where load_run_id < :run order by load_run_id desc limit :most")
                .param("run", runId)
                .param("most", most)
                .query((row, number) -> run(row))
                .list();
    }

    Optional<LoadRunRow> find(long runId) {
        return jdbc.sql(RUNS + "where load_run_id = :run")
                .param("run", runId)
                .query((row, number) -> run(row))
                .optional();
    }

    /** The last try of each step, in no order. */
    List<LoadStepRun> steps(long runId) {
        return jdbc.sql(STEPS)
                .param("run", Long.toString(runId))
                .query((row, number) -> new LoadStepRun(
                        row.getString("step_name"), row.getString("status"), duration(row.getDouble("seconds"))))
                .list();
    }

    /** How long each step took in the median of the last runs of that kind that published something, by step. */
    Map<String, Duration> usual(String kind, int most) {
        Map<String, Duration> usual = new HashMap<>();
        jdbc.sql(USUAL).param("kind", kind).param("most", most).query((RowCallbackHandler)
                row -> usual.put(row.getString("step_name"), duration(row.getDouble("seconds"))));
        return usual;
    }

    /** Whether some process, perhaps of another program, holds the right to load and is alive. */
    boolean isSomebodyLoading() {
        return jdbc.sql("""
                select coalesce(bool_or(owner is not null and heartbeat_at > clock_timestamp() - interval '30 seconds'), false)
                from etl.load_lease
                """).query(Boolean.class).single();
    }

    private static LoadRunRow run(ResultSet row) throws SQLException {
        return new LoadRunRow(
                row.getLong("load_run_id"),
                row.getString("kind"),
                row.getString("status"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("finished_at", OffsetDateTime.class)),
                row.getObject("release_id", Long.class),
                row.getObject("complete_through", LocalDate.class),
                row.getObject("rows_in", Long.class),
                row.getString("message"));
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

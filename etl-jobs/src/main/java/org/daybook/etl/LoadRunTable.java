package org.daybook.etl;

import java.util.Locale;
import java.util.Optional;
import org.daybook.etl.run.Extracted;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of loads that people see: etl.load_run. */
final class LoadRunTable {
    private final JdbcClient jdbc;

    LoadRunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new run whose number is above that of every release, also of those made from another database. */
    long begin(boolean isFull, long lastPublished) {
        jdbc.sql("""
                        select setval(pg_get_serial_sequence('etl.load_run', 'load_run_id'),
                                      greatest(?, (select coalesce(max(load_run_id), 0) from etl.load_run), 1),
                                      greatest(?, (select coalesce(max(load_run_id), 0) from etl.load_run)) > 0)""").params(lastPublished, lastPublished).query(Long.class).single();
        return jdbc.sql("""
                        insert into etl.load_run (kind, status, started_at)
                        values (?, 'running', clock_timestamp()) returning load_run_id""")
                .param(isFull ? "full" : "incremental")
                .query(Long.class)
                .single();
    }

    /** The last run, if it failed. */
    Optional<Long> lastFailed() {
        return jdbc.sql("""
                        select load_run_id from etl.load_run
                        where status = 'failed' and load_run_id = (select max(load_run_id) from etl.load_run)""").query(Long.class).optional();
    }

    /** It goes on. */
    void resume(long id) {
        jdbc.sql("update etl.load_run set status = 'running', message = null, finished_at = null where load_run_id = ?")
                .param(id)
                .update();
    }

    void end(long id, String status, @Nullable Long releaseId, @Nullable String message) {
        jdbc.sql("""
                        update etl.load_run set status = ?, release_id = ?, message = ?, finished_at = clock_timestamp()
                        where load_run_id = ?""").param(status).param(releaseId).param(message).param(id).update();
    }

    void describe(long id, Extracted extracted) {
        jdbc.sql("""
                        update etl.load_run set kind = ?, base_release_id = nullif(?, 0), horizon = ?,
                               complete_through = ?, rows_in = ? where load_run_id = ?""")
                .params(
                        extracted.kind().name().toLowerCase(Locale.ROOT),
                        extracted.baseReleaseId(),
                        extracted.horizon(),
                        extracted.completeThrough(),
                        extracted.rowCount(),
                        id)
                .update();
    }
}

package org.daybook.reporting.web.alerts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what went wrong with runs and mails; the newest names it. */
@Repository
class TroubleTable {
    private final JdbcClient jdbc;

    TroubleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What went wrong in one way.
     *
     * @param kind mail_failed, mail_doubtful, mail_late or run_failed
     * @param schedule name of the newest one's schedule
     * @param scheduleId of the newest one
     */
    record Trouble(String kind, long count, String schedule, long scheduleId, String period) {}

    /** Of runs that were due since then, schedules that were taken away left out. */
    List<Trouble> since(Instant since, Instant now) {
        return jdbc.sql("""
                with trouble as (
                    select case when d.state in ('failed', 'bounced') then 'mail_failed'
                            when d.state = 'doubtful' then 'mail_doubtful' else 'mail_late' end as kind,
                        s.name, s.schedule_id, f.period, f.due_at
                    from reporting.fire as f join reporting.schedule as s using (schedule_id)
                    join reporting.delivery as d using (fire_id)
                    where f.due_at >= :since and s.removed_at is null and f.state not in ('failed', 'skipped') and d.kind = 'report'
                        and (d.state in ('failed', 'bounced', 'doubtful')
                            or d.state <> 'accepted' and f.deadline_at < :now)
                    union all
                    select 'run_failed', s.name, s.schedule_id, f.period, f.due_at
                    from reporting.fire as f join reporting.schedule as s using (schedule_id)
                    where f.due_at >= :since and s.removed_at is null and f.state = 'failed'
                )
                select kind, count(*) as number, (array_agg(name order by due_at desc))[1] as schedule,
                    (array_agg(schedule_id order by due_at desc))[1] as schedule_id,
                    (array_agg(period order by due_at desc))[1] as period
                from trouble
                group by kind
                order by kind desc
                """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Trouble(
                        row.getString("kind"),
                        row.getLong("number"),
                        row.getString("schedule"),
                        row.getLong("schedule_id"),
                        row.getString("period")))
                .list();
    }
}

package org.daybook.reporting.fires;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.daybook.reports.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FireTable {
    private static final String COLUMNS = """
            fire_id, schedule_id, period, due_at, deadline_at, state, reason, detail, release_id, token, tries, is_asked_for,
            started_at, ended_at
            """;

    private final JdbcClient jdbc;

    FireTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing if the period has its run already. */
    Optional<Long> insert(long scheduleId, Period period, Instant dueAt, Instant deadlineAt, Instant now) {
        return jdbc.sql("""
                insert into reporting.fire (schedule_id, period, due_at, deadline_at, state, next_try_at)
                values (:schedule, :period, :due, :deadline, 'due', :now)
                on conflict (schedule_id, period) do nothing
                returning fire_id
                """)
                .param("schedule", scheduleId)
                .param("period", period.toString())
                .param("due", at(dueAt))
                .param("deadline", at(deadlineAt))
                .param("now", at(now))
                .query(Long.class)
                .optional();
    }

    /** A run that is only noted, with the reason why it does not run. */
    void insertSkipped(long scheduleId, Period period, Instant dueAt, Instant deadlineAt, Instant now) {
        jdbc.sql("""
                insert into reporting.fire (schedule_id, period, due_at, deadline_at, state, reason, next_try_at, ended_at)
                values (:schedule, :period, :due, :deadline, 'skipped', 'missed', :now, :now)
                on conflict (schedule_id, period) do nothing
                """)
                .param("schedule", scheduleId)
                .param("period", period.toString())
                .param("due", at(dueAt))
                .param("deadline", at(deadlineAt))
                .param("now", at(now))
                .update();
    }

    /** The oldest that can be worked on, ours until then; runs of schedules that were taken away are left alone. */
    Optional<FireRow> claim(Instant now, Instant until) {
        return jdbc.sql("""
                update reporting.fire set state = 'running', token = token + 1, tries = tries + 1, lease_until = :until,
                    started_at = coalesce(started_at, :now)
                where fire_id = (select f.fire_id from reporting.fire as f join reporting.schedule as s using (schedule_id)
                    where f.state in ('due', 'waiting', 'running') and f.next_try_at <= :now and f.due_at <= :now
                        and (f.lease_until is null or f.lease_until < :now) and s.removed_at is null
                    order by f.due_at, f.fire_id limit 1 for update of f skip locked)
                returning
                """ + COLUMNS)
                .param("now", at(now))
                .param("until", at(until))
                .query((row, number) -> fire(row))
                .optional();
    }

    /** Runs after that time that nobody took up, or is just taking up, and nobody was told of; they are locked. */
    List<Long> notBegun(long scheduleId, Instant now) {
        return jdbc.sql("""
                select f.fire_id from reporting.fire as f
                where f.schedule_id = :schedule and f.due_at > :now and f.tries = 0 and not exists (
                    select from reporting.delivery as d where d.fire_id = f.fire_id
                        and (d.kind = 'alarm' or d.tries > 0 or d.state not in ('expected', 'failed')))
                for update of f skip locked
                """)
                .param("schedule", scheduleId)
                .param("now", at(now))
                .query(Long.class)
                .list();
    }

    void delete(long fireId) {
        jdbc.sql("delete from reporting.fire where fire_id = :fire")
                .param("fire", fireId)
                .update();
    }

    /** Open runs after that time are tried when they are due. */
    void waitUntilDue(long scheduleId, Instant now) {
        jdbc.sql("""
                update reporting.fire set next_try_at = due_at
                where schedule_id = :schedule and due_at > :now and state in ('due', 'waiting')
                """).param("schedule", scheduleId).param("now", at(now)).update();
    }

    /** False if somebody else has it meanwhile. */
    boolean conclude(FireRow fire, FireEnd end) {
        return jdbc.sql("""
                update reporting.fire set state = :state, reason = :reason, detail = :detail,
                    release_id = coalesce(:release, release_id), next_try_at = :next, lease_until = null,
                    ended_at = case when :state in ('done', 'failed', 'skipped') then cast(:now as timestamptz) end
                where fire_id = :fire and token = :token and state = 'running'
                """)
                        .param("state", end.state())
                        .param("reason", end.reason())
                        .param("detail", end.detail())
                        .param("release", end.releaseId(), java.sql.Types.BIGINT)
                        .param("next", at(end.nextTryAt()))
                        .param("now", at(end.at()))
                        .param("fire", fire.fireId())
                        .param("token", fire.token())
                        .update()
                == 1;
    }

    /** Whether an earlier run of the schedule has not ended. */
    boolean hasOpenBefore(FireRow fire) {
        return jdbc.sql("""
                select exists (select from reporting.fire
                    where schedule_id = :schedule and ended_at is null and due_at < :due)
                """)
                .param("schedule", fire.scheduleId())
                .param("due", at(fire.dueAt()))
                .query(Boolean.class)
                .single();
    }

    /** A failed one from the beginning, with time until then; false if it has not failed. */
    boolean reopen(long fireId, Instant now, Instant deadline) {
        return jdbc.sql("""
                update reporting.fire set state = 'due', reason = '', detail = '', ended_at = null, next_try_at = :now,
                    deadline_at = :deadline, tries = 0, alarmed_at = null, started_at = null, is_asked_for = true
                where fire_id = :fire and state in ('failed', 'skipped')
                """)
                        .param("now", at(now))
                        .param("deadline", at(deadline))
                        .param("fire", fireId)
                        .update()
                == 1;
    }

    /** Those past their deadline of which something has not left, or will not; each once. */
    List<FireRow> alarming(Instant now) {
        return jdbc.sql(
                        "update reporting.fire as f set alarmed_at = :now from reporting.schedule as s where s.schedule_id = f.schedule_id "
                                + """
                and f.alarmed_at is null and f.state <> 'skipped' and s.removed_at is null
                and (f.state = 'failed' or f.deadline_at < :now and (f.ended_at is null or exists (
                    select from reporting.delivery as d
                    where d.fire_id = f.fire_id and d.kind = 'report' and d.state in ('expected', 'rendered', 'handed_over'))))
                returning f.fire_id, f.schedule_id, f.period, f.due_at, f.deadline_at, f.state, f.reason, f.detail,
                    f.release_id, f.token, f.tries, f.is_asked_for, f.started_at, f.ended_at
                """)
                .param("now", at(now))
                .query((row, number) -> fire(row))
                .list();
    }

    Optional<FireRow> find(long fireId) {
        return jdbc.sql("select " + COLUMNS + " from reporting.fire where fire_id = :fire")
                .param("fire", fireId)
                .query((row, number) -> fire(row))
                .optional();
    }

    /** The last ones of a schedule, newest first. */
    List<FireRow> latest(long scheduleId, int most) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from reporting.fire where schedule_id = :schedule order by due_at desc, fire_id desc limit :most")
                .param("schedule", scheduleId)
                .param("most", most)
                .query((row, number) -> fire(row))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static FireRow fire(ResultSet row) throws SQLException {
        return new FireRow(
                row.getLong("fire_id"),
                row.getLong("schedule_id"),
                Period.parse(row.getString("period")),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("deadline_at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getString("reason"),
                row.getString("detail"),
                row.getObject("release_id", Long.class),
                row.getLong("token"),
                row.getInt("tries"),
                row.getBoolean("is_asked_for"),
                instant(row.getObject("started_at", OffsetDateTime.class)),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

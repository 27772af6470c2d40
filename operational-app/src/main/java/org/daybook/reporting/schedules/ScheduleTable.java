package org.daybook.reporting.schedules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.reporting.schedules.Schedule.Job;
import org.daybook.reporting.schedules.Schedule.Missed;
import org.daybook.reporting.schedules.Schedule.Overlap;
import org.daybook.reports.PeriodKind;
import org.daybook.scheduler.timetable.DayOfPeriod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScheduleTable {
    private static final String SELECT = """
            select schedule_id, name, job, report, every, day_number, is_working_day, at_time, zone, holidays,
                deadline_minutes, missed, overlap, store_id, is_active, owner_id, planned_through, version
            from reporting.schedule
            where removed_at is null
            """;

    private final JdbcClient jdbc;

    ScheduleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Schedule> all() {
        return jdbc.sql(SELECT + "order by job desc, name, schedule_id")
                .query((row, number) -> schedule(row))
                .list();
    }

    Optional<Schedule> find(long scheduleId) {
        return jdbc.sql(SELECT + "and schedule_id = :schedule")
                .param("schedule", scheduleId)
                .query((row, number) -> schedule(row))
                .optional();
    }

    /** Others who plan, change or remove it wait. */
    Optional<Schedule> locked(long scheduleId) {
        return jdbc.sql(SELECT + "and schedule_id = :schedule for update")
                .param("schedule", scheduleId)
                .query((row, number) -> schedule(row))
                .optional();
    }

    /** Whether there is a load, or was one. */
    boolean hasLoad() {
        return jdbc.sql("select exists (select from reporting.schedule where job = 'load')")
                .query(Boolean.class)
                .single();
    }

    /** Others who make or change one wait. */
    void lock() {
        jdbc.sql("lock table reporting.schedule in share row exclusive mode").update();
    }

    long insert(Schedule schedule) {
        return jdbc.sql("""
                insert into reporting.schedule (name, job, report, every, day_number, is_working_day, at_time, zone,
                    holidays, deadline_minutes, missed, overlap, store_id, is_active, owner_id, planned_through,
                    planned_since)
                values (:name, :job, :report, :every, :day, :working, :at, :zone, :holidays, :deadline, :missed,
                    :overlap, :store, :active, :owner, :planned, :planned)
                returning schedule_id
                """).params(values(schedule)).query(Long.class).single();
    }

    /** False if somebody else changed it meanwhile. */
    boolean update(Schedule schedule) {
        return jdbc.sql("""
                update reporting.schedule set name = :name, report = :report, every = :every, day_number = :day,
                    is_working_day = :working, at_time = :at, zone = :zone, holidays = :holidays,
                    deadline_minutes = :deadline, missed = :missed, overlap = :overlap, store_id = :store,
                    is_active = :active, owner_id = :owner, planned_through = :planned,
                    planned_since = case when planned_through = :planned then planned_since else :planned end,
                    version = version + 1
                where schedule_id = :schedule and version = :version and removed_at is null and job = :job
                """).params(values(schedule)).update() == 1;
    }

    void plannedThrough(long scheduleId, Instant instant) {
        jdbc.sql("update reporting.schedule set planned_through = :planned where schedule_id = :schedule")
                .param("planned", instant.atOffset(ZoneOffset.UTC))
                .param("schedule", scheduleId)
                .update();
    }

    /** Nothing before that time is its run. */
    void plannedFrom(long scheduleId, Instant instant) {
        jdbc.sql("""
                update reporting.schedule set planned_through = :planned, planned_since = :planned
                where schedule_id = :schedule
                """)
                .param("planned", instant.atOffset(ZoneOffset.UTC))
                .param("schedule", scheduleId)
                .update();
    }

    /** Since when it is as it is. */
    Instant plannedSince(long scheduleId) {
        return jdbc.sql("select planned_since from reporting.schedule where schedule_id = :schedule")
                .param("schedule", scheduleId)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    void remove(long scheduleId, Instant at) {
        jdbc.sql("update reporting.schedule set removed_at = :at, version = version + 1 where schedule_id = :schedule")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("schedule", scheduleId)
                .update();
    }

    /** False if it is there already, or never was. */
    boolean restore(long scheduleId) {
        return jdbc.sql("""
                update reporting.schedule set removed_at = null, version = version + 1
                where schedule_id = :schedule and removed_at is not null
                """).param("schedule", scheduleId).update() == 1;
    }

    private static Map<String, Object> values(Schedule schedule) {
        Map<String, Object> values = new HashMap<>();
        values.put("schedule", schedule.scheduleId());
        values.put("version", schedule.version());
        values.put("name", schedule.name());
        values.put("job", code(schedule.job()));
        values.put("report", schedule.report());
        values.put("every", code(schedule.rule().every()));
        values.put("day", schedule.rule().on().number());
        values.put("working", schedule.rule().on().isWorkingDay());
        values.put("at", schedule.rule().at());
        values.put("zone", schedule.rule().zone().getId());
        values.put("holidays", code(schedule.rule().holidays()));
        values.put("deadline", schedule.deadline().toMinutes());
        values.put("missed", code(schedule.missed()));
        values.put("overlap", code(schedule.overlap()));
        values.put("store", schedule.storeId());
        values.put("active", schedule.isActive());
        values.put("owner", schedule.ownerId());
        values.put("planned", schedule.plannedThrough().atOffset(ZoneOffset.UTC));
        return values;
    }

    private static Schedule schedule(ResultSet row) throws SQLException {
        return new Schedule(
                row.getLong("schedule_id"),
                row.getString("name"),
                of(Job.class, row.getString("job")),
                row.getString("report"),
                rule(row),
                Duration.ofMinutes(row.getLong("deadline_minutes")),
                of(Missed.class, row.getString("missed")),
                of(Overlap.class, row.getString("overlap")),
                row.getLong("store_id"),
                row.getBoolean("is_active"),
                row.getLong("owner_id"),
                row.getObject("planned_through", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static Rule rule(ResultSet row) throws SQLException {
        return new Rule(
                of(PeriodKind.class, row.getString("every")),
                new DayOfPeriod(row.getInt("day_number"), row.getBoolean("is_working_day")),
                row.getObject("at_time", LocalTime.class),
                ZoneId.of(row.getString("zone")),
                of(Rule.Holidays.class, row.getString("holidays")));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E of(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }
}

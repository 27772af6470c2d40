package org.daybook.reporting.mails;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeliveryTable {
    private static final String SELECT = """
            select d.delivery_id, d.fire_id, s.schedule_id, s.name as schedule, s.report, f.period, d.kind, d.reader,
                coalesce(a.display_name, '') as reader_name, d.language, d.state, d.is_doubtful, d.reason, d.reply,
                d.message_id, d.token, d.tries, f.due_at, f.deadline_at, d.next_try_at, d.give_up_at, d.accepted_at,
                f.reason as fire_reason, f.detail as fire_detail
            from reporting.delivery as d
            join reporting.fire as f using (fire_id)
            join reporting.schedule as s using (schedule_id)
            left join users.account as a on d.reader = 'user:' || a.user_id
            """;

    private final JdbcClient jdbc;

    DeliveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing if it is there. */
    void insert(NewDelivery delivery, String messageId) {
        jdbc.sql("""
                insert into reporting.delivery (fire_id, kind, reader, language, state, reason, message_id, next_try_at,
                    give_up_at)
                values (:fire, :kind, :reader, :language, :state, :reason, :message, :next, :until)
                on conflict (fire_id, reader, kind) do nothing
                """)
                .param("fire", delivery.fireId())
                .param("kind", delivery.kind())
                .param("reader", delivery.reader().key())
                .param("language", delivery.reader().language())
                .param("state", delivery.state())
                .param("reason", delivery.reason())
                .param("message", messageId)
                .param("next", delivery.from().atOffset(ZoneOffset.UTC))
                .param("until", delivery.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(long fireId) {
        jdbc.sql("delete from reporting.delivery where fire_id = :fire")
                .param("fire", fireId)
                .update();
    }

    void attach(long fireId, String reader, long issueId) {
        jdbc.sql("""
                insert into reporting.delivery_issue (delivery_id, issue_id)
                select delivery_id, :issue from reporting.delivery
                where fire_id = :fire and reader = :reader and kind = 'report'
                on conflict do nothing
                """)
                .param("issue", issueId)
                .param("fire", fireId)
                .param("reader", reader)
                .update();
    }

    List<Long> issues(long deliveryId) {
        return jdbc.sql("select issue_id from reporting.delivery_issue where delivery_id = :delivery order by issue_id")
                .param("delivery", deliveryId)
                .query(Long.class)
                .list();
    }

    /** Those expected that have pages now. */
    void rendered(long fireId, Instant now) {
        jdbc.sql("""
                update reporting.delivery as d set state = 'rendered', next_try_at = :now
                where fire_id = :fire and state = 'expected' and kind = 'report'
                    and exists (select from reporting.delivery_issue as i where i.delivery_id = d.delivery_id)
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("fire", fireId)
                .update();
    }

    /** Those expected that will have none. */
    void failed(long fireId, String reason) {
        jdbc.sql("""
                update reporting.delivery set state = 'failed', reason = :reason
                where fire_id = :fire and state = 'expected' and kind = 'report'
                """).param("reason", reason).param("fire", fireId).update();
    }

    /** Those that failed before they left are expected again. */
    void expectedAgain(long fireId, Instant until) {
        jdbc.sql("""
                update reporting.delivery set state = 'expected', reason = '', give_up_at = :until
                where fire_id = :fire and kind = 'report' and state = 'failed' and tries = 0
                """)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("fire", fireId)
                .update();
    }

    /**
     * The next to be sent, ours until then. One whose sender did not come back may have arrived.
     *
     * @return its number, nothing if there is none
     */
    Optional<Long> claim(Instant now, Instant until) {
        return jdbc.sql("""
                update reporting.delivery as d set state = 'handed_over', token = token + 1, lease_until = :until,
                    is_doubtful = is_doubtful or state = 'handed_over', tries = tries + 1
                where delivery_id = (select delivery_id from reporting.delivery
                    where state = 'rendered' and next_try_at <= :now
                        or state = 'handed_over' and lease_until < :now and not is_doubtful
                    order by next_try_at, delivery_id limit 1 for update skip locked)
                returning delivery_id
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** Those sent twice without an answer, whose sender did not come back. */
    int doubtAbandoned(Instant now) {
        return jdbc.sql("""
                update reporting.delivery set state = 'doubtful', lease_until = null
                where state = 'handed_over' and lease_until < :now and is_doubtful
                """).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    /** False if somebody else has it meanwhile. */
    boolean conclude(long deliveryId, long token, Conclusion conclusion) {
        return jdbc.sql("""
                update reporting.delivery set state = :state, is_doubtful = is_doubtful or :state = 'doubtful' or :unknown,
                    reason = :reason, reply = :reply, next_try_at = :next, lease_until = null,
                    accepted_at = case when :state = 'accepted' then cast(:now as timestamptz) end
                where delivery_id = :delivery and token = :token and state = 'handed_over'
                """)
                        .param("state", conclusion.state())
                        .param("unknown", conclusion.isUnknown())
                        .param("reason", conclusion.reason())
                        .param("reply", conclusion.reply())
                        .param("next", conclusion.nextTryAt().atOffset(ZoneOffset.UTC))
                        .param("now", conclusion.at().atOffset(ZoneOffset.UTC))
                        .param("delivery", deliveryId)
                        .param("token", token)
                        .update()
                == 1;
    }

    /** Once more, as somebody asked: under its own name, so that it is not there twice. */
    boolean resend(long deliveryId, Instant now, Instant until) {
        return jdbc.sql("""
                update reporting.delivery set state = 'rendered', reason = '', next_try_at = :now, give_up_at = :until
                where delivery_id = :delivery and state in ('failed', 'bounced', 'doubtful')
                    and (kind = 'alarm' or exists (select from reporting.delivery_issue as i
                        where i.delivery_id = reporting.delivery.delivery_id))
                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("delivery", deliveryId)
                        .update()
                == 1;
    }

    Optional<DeliveryRow> find(long deliveryId) {
        return jdbc.sql(SELECT + "where d.delivery_id = :delivery")
                .param("delivery", deliveryId)
                .query((row, number) -> delivery(row))
                .optional();
    }

    /** Who gets an issue. */
    List<DeliveryRow> of(long issueId) {
        return jdbc.sql(SELECT + "where d.delivery_id in"
                        + " (select i.delivery_id from reporting.delivery_issue as i where i.issue_id = :issue)"
                        + " order by d.delivery_id")
                .param("issue", issueId)
                .query((row, number) -> delivery(row))
                .list();
    }

    /** Newest first. */
    List<DeliveryRow> search(DeliveryFilter filter, int offset, int most) {
        return jdbc.sql(
                        SELECT + FILTERED
                                + " order by f.due_at desc, f.fire_id desc, d.kind desc, d.delivery_id offset :offset limit :most")
                .param("schedule", filter.scheduleId())
                .param("fire", filter.fireId())
                .param("view", filter.view())
                .param("now", filter.now().atOffset(ZoneOffset.UTC))
                .param("offset", offset)
                .param("most", most)
                .query((row, number) -> delivery(row))
                .list();
    }

    long count(DeliveryFilter filter) {
        return jdbc.sql(
                        "select count(*) from reporting.delivery as d join reporting.fire as f using (fire_id) join reporting.schedule as s using (schedule_id) "
                                + FILTERED)
                .param("schedule", filter.scheduleId())
                .param("fire", filter.fireId())
                .param("view", filter.view())
                .param("now", filter.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static final String FILTERED = """
            where (:schedule = 0 or s.schedule_id = :schedule) and (:fire = 0 or f.fire_id = :fire)
                and case :view when 'trouble' then d.state in ('failed', 'bounced', 'doubtful')
                        and f.state <> 'skipped'
                    when 'late' then coalesce(d.accepted_at, cast(:now as timestamptz)) > f.deadline_at
                        and d.state not in ('failed', 'bounced', 'doubtful')
                    when 'open' then d.state in ('expected', 'rendered', 'handed_over')
                    else true end
            """;

    private static DeliveryRow delivery(ResultSet row) throws SQLException {
        OffsetDateTime accepted = row.getObject("accepted_at", OffsetDateTime.class);
        return new DeliveryRow(
                row.getLong("delivery_id"),
                row.getLong("fire_id"),
                row.getLong("schedule_id"),
                row.getString("schedule"),
                row.getString("report"),
                row.getString("period"),
                row.getString("kind"),
                row.getString("reader"),
                row.getString("reader_name"),
                row.getString("language"),
                row.getString("state"),
                row.getBoolean("is_doubtful"),
                row.getString("reason"),
                row.getString("reply"),
                row.getString("message_id"),
                row.getLong("token"),
                row.getInt("tries"),
                instant(row, "due_at"),
                instant(row, "deadline_at"),
                instant(row, "next_try_at"),
                instant(row, "give_up_at"),
                accepted == null ? null : accepted.toInstant(),
                row.getString("fire_reason"),
                row.getString("fire_detail"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

package org.daybook.reporting.mails;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailAttemptTable {
    private final JdbcClient jdbc;

    MailAttemptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(long deliveryId, int attemptNo, Instant now) {
        jdbc.sql("insert into reporting.attempt (delivery_id, attempt_no, started_at) values (:delivery, :no, :now)")
                .param("delivery", deliveryId)
                .param("no", attemptNo)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(long deliveryId, int attemptNo, String outcome, String reply, Instant now) {
        jdbc.sql("""
                update reporting.attempt set ended_at = :now, outcome = :outcome, reply = :reply
                where delivery_id = :delivery and attempt_no = :no
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("outcome", outcome)
                .param("reply", reply)
                .param("delivery", deliveryId)
                .param("no", attemptNo)
                .update();
    }

    List<MailAttempt> of(long deliveryId) {
        return jdbc.sql("""
                select attempt_no, started_at, ended_at, outcome, reply
                from reporting.attempt where delivery_id = :delivery order by attempt_no
                """)
                .param("delivery", deliveryId)
                .query((row, number) -> new MailAttempt(
                        row.getInt("attempt_no"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getString("outcome"),
                        row.getString("reply")))
                .list();
    }
}

package org.daybook.audit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccessTable {
    private final JdbcClient jdbc;

    AccessTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Access access) {
        jdbc.sql("""
                insert into audit.access (actor_id, action, subject, reason, at)
                values (:actor, :action, :subject, :reason, :at)
                """)
                .param("actor", access.actorId())
                .param("action", access.action())
                .param("subject", access.subject())
                .param("reason", access.reason())
                .param("at", access.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Access> latest(int most) {
        return jdbc.sql("""
                select actor_id, action, subject, reason, at
                from audit.access
                order by at desc, access_id desc
                limit :most
                """)
                .param("most", most)
                .query((row, number) -> new Access(
                        row.getLong("actor_id"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

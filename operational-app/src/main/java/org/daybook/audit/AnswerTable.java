package org.daybook.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AnswerTable {
    private final JdbcClient jdbc;

    AnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(String requestSha256, String answer) {}

    /** False if there is an answer under this key; waits for who is at it. */
    boolean begin(long actorId, String key, String sha256, Instant now) {
        return jdbc.sql("""
                insert into audit.answer (actor_id, answer_key, request_sha256, answered_at)
                values (:actor, :key, :sha256, :now)
                on conflict (actor_id, answer_key) do nothing
                """)
                        .param("actor", actorId)
                        .param("key", key)
                        .param("sha256", sha256)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void keep(long actorId, String key, String answer) {
        jdbc.sql("update audit.answer set answer = :answer where actor_id = :actor and answer_key = :key")
                .param("answer", answer)
                .param("actor", actorId)
                .param("key", key)
                .update();
    }

    void deleteBefore(Instant then) {
        jdbc.sql("delete from audit.answer where answered_at < :then")
                .param("then", then.atOffset(ZoneOffset.UTC))
                .update();
    }

    Kept find(long actorId, String key) {
        return jdbc.sql("""
                select request_sha256, answer from audit.answer where actor_id = :actor and answer_key = :key
                """)
                .param("actor", actorId)
                .param("key", key)
                .query((row, number) -> new Kept(row.getString("request_sha256"), row.getString("answer")))
                .single();
    }
}

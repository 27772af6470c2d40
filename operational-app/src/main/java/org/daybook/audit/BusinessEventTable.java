package org.daybook.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BusinessEventTable {
    private static final String INSERT = """
            insert into audit.business_event
                (event_key, event_kind, document, content_sha256, content, actor_id, business_day, event_at, recorded_at)
            values (:key, :kind, :document, :sha256, cast(:content as jsonb), :actor, :day, :at, :now)
            on conflict (event_key) do nothing
            """;

    private final JdbcClient jdbc;

    BusinessEventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if there is one of this key. */
    boolean insert(BusinessEvent event, Instant now) {
        return jdbc.sql(INSERT)
                        .param("key", event.key())
                        .param("kind", event.kind())
                        .param("document", event.document())
                        .param("sha256", event.contentSha256())
                        .param("content", event.content())
                        .param("actor", event.moment().actorId())
                        .param("day", event.moment().day())
                        .param("at", event.moment().at().atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<String> content(String key) {
        return jdbc.sql("select content_sha256 from audit.business_event where event_key = :key")
                .param("key", key)
                .query(String.class)
                .optional();
    }
}

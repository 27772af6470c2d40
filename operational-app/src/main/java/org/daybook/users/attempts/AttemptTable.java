package org.daybook.users.attempts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wrong attempts by name, whether or not anybody has it. */
@Repository
class AttemptTable {
    private final JdbcClient jdbc;

    AttemptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Failures(int attempts, @Nullable Instant lockedUntil) {}

    /** Others who try this name meanwhile wait until the transaction ends. */
    void lock(String name) {
        jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended(:name, 79)) as text)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    Failures failures(String name) {
        return jdbc.sql("select attempts, locked_until from users.failed_attempt where name = :name")
                .param("name", name)
                .query((row, number) -> new Failures(
                        row.getInt("attempts"), instant(row.getObject("locked_until", OffsetDateTime.class))))
                .optional()
                .orElse(new Failures(0, null));
    }

    /** Counts a failure; attempts at once are counted one by one. */
    int fail(String name, Instant now) {
        return jdbc.sql("""
                insert into users.failed_attempt as f (name, attempts, last_at) values (:name, 1, :now)
                on conflict (name) do update set attempts = f.attempts + 1, last_at = :now
                returning attempts
                """)
                .param("name", name)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void lockUntil(String name, Instant until) {
        jdbc.sql("update users.failed_attempt set locked_until = :until where name = :name")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("name", name)
                .update();
    }

    void forget(String name) {
        jdbc.sql("delete from users.failed_attempt where name = :name")
                .param("name", name)
                .update();
    }

    /** Names that nobody tried since then. */
    void forgetBefore(Instant then) {
        jdbc.sql("delete from users.failed_attempt where last_at < :then")
                .param("then", then.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}

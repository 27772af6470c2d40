package org.daybook.users;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApiKeyTable {
    private final JdbcClient jdbc;

    ApiKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long userId, String label, String sha256, Set<Right> rights, Instant now, Instant expiresAt) {
        jdbc.sql("""
                insert into users.api_key (user_id, label, key_sha256, rights, created_at, expires_at)
                values (:user, :label, :sha256, cast(:rights as text[]), :now, :expires)
                """)
                .param("user", userId)
                .param("label", label)
                .param("sha256", sha256)
                .param("rights", rights.stream().map(Right::code).sorted().toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ApiKey> find(String sha256, Instant now) {
        return jdbc.sql("""
                select key_id, user_id, label, rights, created_at, expires_at, revoked_at
                from users.api_key
                where key_sha256 = :sha256 and revoked_at is null and expires_at > :now
                """)
                .param("sha256", sha256)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> key(row))
                .optional();
    }

    List<ApiKey> of(long userId) {
        return jdbc.sql("""
                select key_id, user_id, label, rights, created_at, expires_at, revoked_at
                from users.api_key
                where user_id = :user
                order by key_id desc
                """)
                .param("user", userId)
                .query((row, number) -> key(row))
                .list();
    }

    void revoke(long keyId, long userId, Instant now) {
        jdbc.sql("""
                update users.api_key set revoked_at = :now
                where key_id = :key and user_id = :user and revoked_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("key", keyId)
                .param("user", userId)
                .update();
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new ApiKey(
                row.getLong("key_id"),
                row.getLong("user_id"),
                row.getString("label"),
                Arrays.stream((String[]) row.getArray("rights").getArray())
                        .map(Right::of)
                        .collect(Collectors.toSet()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(revoked).map(OffsetDateTime::toInstant));
    }
}

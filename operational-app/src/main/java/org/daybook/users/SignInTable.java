package org.daybook.users;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What signing in asks of a user. */
@Repository
class SignInTable {
    private final JdbcClient jdbc;

    SignInTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param proof changes with the password, and with the secret of codes */
    record Card(long userId, String passwordHash, boolean isDisabled, String proof) {}

    Optional<Card> find(String name) {
        return jdbc.sql("""
                select user_id, password_hash, is_disabled,
                    encode(sha256(convert_to(password_hash, 'UTF8') || coalesce(totp_secret, '')), 'hex') as proof
                from users.account where name = :name
                """)
                .param("name", name)
                .query((row, number) -> new Card(
                        row.getLong("user_id"),
                        row.getString("password_hash"),
                        row.getBoolean("is_disabled"),
                        row.getString("proof")))
                .optional();
    }
}

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

    record Card(long userId, String passwordHash, boolean isDisabled) {}

    Optional<Card> find(String name) {
        return jdbc.sql("select user_id, password_hash, is_disabled from users.account where name = :name")
                .param("name", name)
                .query((row, number) ->
                        new Card(row.getLong("user_id"), row.getString("password_hash"), row.getBoolean("is_disabled")))
                .optional();
    }
}

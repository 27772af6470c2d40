package org.daybook.users.addresses;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AddressTable {
    private final JdbcClient jdbc;

    AddressTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> find(long userId) {
        return jdbc.sql("select address_sealed from users.account where user_id = :user and address_sealed is not null")
                .param("user", userId)
                .query(byte[].class)
                .optional();
    }

    void set(long userId, byte @Nullable [] sealed) {
        jdbc.sql("update users.account set address_sealed = :sealed where user_id = :user")
                .param("sealed", sealed)
                .param("user", userId)
                .update();
    }
}

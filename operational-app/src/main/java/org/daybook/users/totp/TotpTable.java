package org.daybook.users.totp;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sealed secrets, the last step used, and hashes of recovery codes. */
@Repository
class TotpTable {
    private final JdbcClient jdbc;

    TotpTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> secret(long userId) {
        return jdbc.sql("select totp_secret from users.account where user_id = :user and totp_secret is not null")
                .param("user", userId)
                .query((row, number) -> row.getBytes("totp_secret"))
                .optional();
    }

    /** Unless there is one already. */
    boolean turnOn(long userId, byte[] sealed, long step, List<String> hashes) {
        return jdbc.sql("""
                update users.account set totp_secret = :sealed, totp_step = :step, recovery_sha256 = :hashes
                where user_id = :user and totp_secret is null
                """)
                        .param("sealed", sealed)
                        .param("step", step)
                        .param("hashes", hashes.toArray(String[]::new))
                        .param("user", userId)
                        .update()
                == 1;
    }

    void turnOff(long userId) {
        jdbc.sql("update users.account set totp_secret = null, recovery_sha256 = '{}' where user_id = :user")
                .param("user", userId)
                .update();
    }

    /** Whether this step is later than any before: of two requests at once, one. */
    boolean use(long userId, long step) {
        return jdbc.sql("update users.account set totp_step = :step where user_id = :user and totp_step < :step")
                        .param("step", step)
                        .param("user", userId)
                        .update()
                == 1;
    }

    /** Whether there was such a recovery code; there is none any more. */
    boolean useRecovery(long userId, String hash) {
        return jdbc.sql("""
                update users.account set recovery_sha256 = array_remove(recovery_sha256, :hash)
                where user_id = :user and :hash = any (recovery_sha256)
                """).param("hash", hash).param("user", userId).update() == 1;
    }
}

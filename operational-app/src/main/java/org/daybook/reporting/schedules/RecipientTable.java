package org.daybook.reporting.schedules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daybook.database.Home;
import org.daybook.database.keys.Seal;
import org.daybook.reporting.schedules.Recipient.Kind;
import org.daybook.users.Role;
import org.daybook.users.addresses.MailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecipientTable {
    private static final String SELECT = """
            select recipient_id, schedule_id, kind, role, coalesce(user_id, 0) as user_id, address_sealed, language, expires_on
            from reporting.recipient
            """;

    private final JdbcClient jdbc;
    private final Seal seal;

    RecipientTable(JdbcClient jdbc, Home home) {
        this.jdbc = jdbc;
        this.seal = new Seal(home.keys(), "mail-addresses");
    }

    List<Recipient> of(long scheduleId) {
        return jdbc.sql(SELECT
                        + "where schedule_id = :schedule and removed_at is null order by kind desc, recipient_id")
                .param("schedule", scheduleId)
                .query((row, number) -> recipient(row))
                .list();
    }

    /** Whether or not it was taken away. */
    Optional<Recipient> find(long recipientId) {
        return jdbc.sql(SELECT + "where recipient_id = :recipient")
                .param("recipient", recipientId)
                .query((row, number) -> recipient(row))
                .optional();
    }

    /** False if the role or user is there already. */
    boolean insert(long scheduleId, Recipient recipient) {
        return jdbc.sql("""
                insert into reporting.recipient (schedule_id, kind, role, user_id, address_sealed, language, expires_on)
                values (:schedule, :kind, :role, :user, :sealed, :language, :expires)
                on conflict (schedule_id, kind, role, user_id) where removed_at is null and kind <> 'address' do nothing
                """)
                        .param("schedule", scheduleId)
                        .param("kind", recipient.kind().name().toLowerCase(Locale.ROOT))
                        .param(
                                "role",
                                Optional.ofNullable(recipient.role())
                                        .map(Role::code)
                                        .orElse(null))
                        .param("user", recipient.userId() == 0 ? null : recipient.userId())
                        .param(
                                "sealed",
                                Optional.ofNullable(recipient.address())
                                        .map(address -> seal.seal(place(scheduleId), address.text()))
                                        .orElse(null))
                        .param("language", recipient.language())
                        .param("expires", recipient.expiresOn())
                        .update()
                == 1;
    }

    void remove(long scheduleId, long recipientId, Instant now) {
        jdbc.sql("""
                update reporting.recipient set removed_at = :now
                where schedule_id = :schedule and recipient_id = :recipient and removed_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("schedule", scheduleId)
                .param("recipient", recipientId)
                .update();
    }

    /** Who of a role's people does not want it. */
    Set<Long> optedOut(long scheduleId) {
        return Set.copyOf(jdbc.sql("select user_id from reporting.opt_out where schedule_id = :schedule")
                .param("schedule", scheduleId)
                .query(Long.class)
                .list());
    }

    void optOut(long scheduleId, long userId) {
        jdbc.sql(
                        "insert into reporting.opt_out (schedule_id, user_id) values (:schedule, :user) on conflict do nothing")
                .param("schedule", scheduleId)
                .param("user", userId)
                .update();
    }

    void optIn(long scheduleId, long userId) {
        jdbc.sql("delete from reporting.opt_out where schedule_id = :schedule and user_id = :user")
                .param("schedule", scheduleId)
                .param("user", userId)
                .update();
    }

    private Recipient recipient(ResultSet row) throws SQLException {
        String role = row.getString("role");
        byte[] sealed = row.getBytes("address_sealed");
        return new Recipient(
                row.getLong("recipient_id"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                role == null ? null : Role.of(role),
                row.getLong("user_id"),
                sealed == null ? null : address(row.getLong("schedule_id"), sealed),
                row.getString("language"),
                row.getObject("expires_on", LocalDate.class));
    }

    /** Null if its key is lost: nothing can be sent to it, and the others get theirs. */
    private @Nullable MailAddress address(long scheduleId, byte[] sealed) {
        return seal.tryOpen(place(scheduleId), sealed).map(MailAddress::new).orElse(null);
    }

    private static String place(long scheduleId) {
        return "SCHEDULE:" + scheduleId;
    }
}

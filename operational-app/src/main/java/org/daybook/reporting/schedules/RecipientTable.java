package org.daybook.reporting.schedules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
            select recipient_id, schedule_id, kind, role, coalesce(user_id, 0) as user_id, address_sealed, language,
                expires_on, coalesce(r.left_at, o.left_at) as left_at
            from reporting.recipient as r left join reporting.opt_out as o using (schedule_id, user_id)
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

    /** Users who do not want it, whatever roles they have, and since when. */
    Map<Long, Instant> optedOut(long scheduleId) {
        Map<Long, Instant> gone = new TreeMap<>();
        jdbc.sql("select user_id, left_at from reporting.opt_out where schedule_id = :schedule")
                .param("schedule", scheduleId)
                .query(row -> {
                    gone.put(row.getLong("user_id"), moment(row, "left_at"));
                });
        return gone;
    }

    /** False if they had before. */
    boolean optOut(long scheduleId, long userId, Instant now) {
        return jdbc.sql("""
                insert into reporting.opt_out (schedule_id, user_id, left_at) values (:schedule, :user, :now)
                on conflict do nothing
                """)
                        .param("schedule", scheduleId)
                        .param("user", userId)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False if they had not opted out. */
    boolean optIn(long scheduleId, long userId) {
        return jdbc.sql("delete from reporting.opt_out where schedule_id = :schedule and user_id = :user")
                        .param("schedule", scheduleId)
                        .param("user", userId)
                        .update()
                == 1;
    }

    /** The address unsubscribes. */
    void leave(long recipientId, Instant now) {
        jdbc.sql("update reporting.recipient set left_at = :now where recipient_id = :recipient and left_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("recipient", recipientId)
                .update();
    }

    /** The address takes it back. */
    void comeBack(long recipientId) {
        jdbc.sql("update reporting.recipient set left_at = null where recipient_id = :recipient")
                .param("recipient", recipientId)
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
                row.getObject("expires_on", LocalDate.class),
                row.getObject("left_at") == null ? null : moment(row, "left_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Null if its key is lost: nothing can be sent to it, and the others get theirs. */
    private @Nullable MailAddress address(long scheduleId, byte[] sealed) {
        return seal.tryOpen(place(scheduleId), sealed).map(MailAddress::new).orElse(null);
    }

    private static String place(long scheduleId) {
        return "SCHEDULE:" + scheduleId;
    }
}

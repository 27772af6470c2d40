package org.daybook.reporting.schedules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.users.Role;
import org.daybook.users.addresses.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a report: everybody of a role, a user, or an address of somebody who is no user.
 *
 * @param recipientId 0 as long as it is not kept
 * @param expiresOn the last day on which an address gets it
 * @param leftAt when the user or address unsubscribed, null if they did not
 * @param language of an address
 */
public record Recipient(
        long recipientId,
        Kind kind,
        @Nullable Role role,
        long userId,
        @Nullable MailAddress address,
        @Nullable String language,
        @Nullable LocalDate expiresOn,
        @Nullable Instant leftAt) {

    /** What is meant by it. */
    public enum Kind {
        ROLE,
        USER,
        ADDRESS
    }

    public static Recipient everybody(Role role) {
        return new Recipient(0, Kind.ROLE, role, 0, null, null, null, null);
    }

    public static Recipient user(long userId) {
        return new Recipient(0, Kind.USER, null, userId, null, null, null, null);
    }

    /** @param expiresOn the last day on which it gets anything */
    public static Recipient address(MailAddress address, String language, LocalDate expiresOn) {
        return new Recipient(0, Kind.ADDRESS, null, 0, address, language, expiresOn, null);
    }

    /** Whether both are addresses, and of the same box. */
    boolean isSameAddress(Recipient other) {
        return address != null
                && other.address() != null
                && address.text().equalsIgnoreCase(other.address().text());
    }

    /** Whether the user or address unsubscribed. */
    public boolean hasLeft() {
        return leftAt != null;
    }

    /** Whether it gets nothing on that day any more. */
    public boolean isExpired(LocalDate day) {
        return Optional.ofNullable(expiresOn).filter(day::isAfter).isPresent();
    }
}

package org.daybook.reporting.schedules;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.audit.AccessLog;
import org.daybook.users.User;
import org.daybook.users.Users;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Readers leave a schedule and come back by themselves; who left stays on it, where owners see it. */
@Service
public class Subscriptions {
    private final Schedules schedules;
    private final RecipientTable recipients;
    private final Users users;
    private final AccessLog log;
    private final Clock clock;

    Subscriptions(Schedules schedules, RecipientTable recipients, Users users, AccessLog log, Clock clock) {
        this.schedules = schedules;
        this.recipients = recipients;
        this.users = users;
        this.log = log;
        this.clock = clock;
    }

    /** Whether a reader gets a report. */
    public enum Standing {
        /** They do. */
        ON,
        /** They unsubscribed, and may take that back. */
        LEFT,
        /** Nobody sends it to them, so there is nothing to end. */
        NONE
    }

    /** Whether this user gets it. */
    public boolean isReader(long scheduleId, User user) {
        return standing(scheduleId, user) == Standing.ON;
    }

    /** From now on this user gets it. */
    @Transactional
    public void subscribe(long scheduleId, User user) {
        if (recipients.optIn(scheduleId, user.userId())) {
            log.note(user.userId(), "subscribed", "schedule " + scheduleId, "");
        }
        if (!isReader(scheduleId, user)) {
            schedules.add(scheduleId, Recipient.user(user.userId()), user.userId());
        }
    }

    /** From now on this user does not get it, whatever roles they have. */
    @Transactional
    public void unsubscribe(long scheduleId, User user) {
        if (recipients.optOut(scheduleId, user.userId(), clock.instant())) {
            log.note(user.userId(), "unsubscribed", "schedule " + scheduleId, "");
        }
    }

    /** @param key {@code user:<id>} or {@code address:<id>}, as mails name them */
    public Standing standing(long scheduleId, String key) {
        if (schedules.find(scheduleId).isEmpty()) {
            return Standing.NONE;
        }
        return user(key).map(user -> standing(scheduleId, user)).orElseGet(() -> standing(ofAddress(scheduleId, key)));
    }

    /** This reader gets it no more; nothing happens if they did not. */
    @Transactional
    public void end(long scheduleId, String key) {
        if (standing(scheduleId, key) != Standing.ON) {
            return;
        }
        Instant now = clock.instant();
        user(key)
                .ifPresentOrElse(
                        user -> recipients.optOut(scheduleId, user.userId(), now),
                        () -> ofAddress(scheduleId, key).forEach(one -> recipients.leave(one.recipientId(), now)));
        noteByLink("unsubscribed", scheduleId, key);
    }

    /** This reader, who left, gets it again; nothing happens if they did not leave. */
    @Transactional
    public void restore(long scheduleId, String key) {
        if (standing(scheduleId, key) != Standing.LEFT) {
            return;
        }
        user(key)
                .ifPresentOrElse(
                        user -> recipients.optIn(scheduleId, user.userId()),
                        () -> ofAddress(scheduleId, key).forEach(one -> recipients.comeBack(one.recipientId())));
        noteByLink("subscribed", scheduleId, key);
    }

    /** Users who left, and when. */
    public Map<Long, Instant> left(long scheduleId) {
        return recipients.optedOut(scheduleId);
    }

    private Standing standing(long scheduleId, User user) {
        boolean isMeant = recipients.of(scheduleId).stream()
                .anyMatch(recipient -> recipient.userId() == user.userId()
                        || recipient.role() != null && user.roles().contains(recipient.role()));
        if (!isMeant) {
            return Standing.NONE;
        }
        return recipients.optedOut(scheduleId).containsKey(user.userId()) ? Standing.LEFT : Standing.ON;
    }

    private static Standing standing(List<Recipient> ofAddress) {
        if (ofAddress.isEmpty()) {
            return Standing.NONE;
        }
        return ofAddress.stream().allMatch(Recipient::hasLeft) ? Standing.LEFT : Standing.ON;
    }

    /** An old mail counts for its address, though somebody has taken it off and put it on since. */
    private List<Recipient> ofAddress(long scheduleId, String key) {
        LocalDate today = schedules
                .find(scheduleId)
                .map(schedule ->
                        LocalDate.ofInstant(clock.instant(), schedule.rule().zone()))
                .orElseThrow();
        return kept(key).stream()
                .flatMap(kept -> recipients.of(scheduleId).stream().filter(kept::isSameAddress))
                .filter(recipient -> !recipient.isExpired(today))
                .toList();
    }

    private Optional<Recipient> kept(String key) {
        return key.startsWith("address:") ? recipients.find(id(key)) : Optional.empty();
    }

    private Optional<User> user(String key) {
        return key.startsWith("user:") ? users.find(id(key)) : Optional.empty();
    }

    private static long id(String key) {
        return Long.parseLong(key.substring(key.indexOf(':') + 1));
    }

    // Whoever has the mail can press its link, so nobody is named as the actor.
    private void noteByLink(String action, long scheduleId, String key) {
        log.note(0, action, "schedule " + scheduleId + ", " + key, "by the link of a mail");
    }
}

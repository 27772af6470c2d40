package org.daybook.reporting.schedules;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.audit.AccessLog;
import org.daybook.reporting.schedules.ScheduleRefused.Reason;
import org.daybook.users.Right;
import org.daybook.users.Users;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes what runs by itself; every change is noted. */
@Service
public class Schedules {
    /** A role counts once, however many have it. */
    static final int MOST_RECIPIENTS = 1000;

    private final ScheduleTable table;
    private final RecipientTable recipients;
    private final Users users;
    private final AccessLog log;
    private final Clock clock;

    Schedules(ScheduleTable table, RecipientTable recipients, Users users, AccessLog log, Clock clock) {
        this.table = table;
        this.recipients = recipients;
        this.users = users;
        this.log = log;
        this.clock = clock;
    }

    /** The load first, then reports by name. */
    public List<Schedule> all() {
        return table.all();
    }

    public Optional<Schedule> find(long scheduleId) {
        return table.find(scheduleId);
    }

    /** Those that a role, a user or an address is on. */
    public List<Recipient> recipients(long scheduleId) {
        return recipients.of(scheduleId);
    }

    /**
     * Makes it; its first run is the next after the time through which it is planned, after now if that is the epoch.
     *
     * @return its id
     */
    @Transactional
    public long make(Schedule schedule, long actorId) {
        boolean isFromNow = schedule.plannedThrough().equals(Instant.EPOCH);
        long scheduleId = table.insert(isFromNow ? planned(schedule, clock.instant()) : schedule);
        log.note(actorId, "schedule_made", schedule.name(), "");
        return scheduleId;
    }

    /**
     * Changes it; its next run is the next after now. If its times stay the same, what is due and not yet noted stays due.
     *
     * @throws ScheduleRefused if somebody else changed it since this version
     */
    @Transactional
    public void change(Schedule schedule, long actorId) {
        Instant now = clock.instant();
        Instant through = table.locked(schedule.scheduleId())
                .filter(before -> before.isActive() && schedule.isActive())
                .filter(before -> before.rule().equals(schedule.rule()))
                .map(Schedule::plannedThrough)
                .filter(now::isAfter)
                .orElse(now);
        if (!table.update(planned(schedule, through))) {
            throw new ScheduleRefused(Reason.CHANGED);
        }
        log.note(actorId, "schedule_changed", schedule.name(), "");
    }

    /** No run of it begins from now on, and none that waits goes on; one that is paused already stays so. */
    @Transactional
    public void pause(long scheduleId, long actorId) {
        table.locked(scheduleId).filter(Schedule::isActive).ifPresent(schedule -> change(schedule.paused(), actorId));
    }

    /** Its next run is the next after now; one that is active already stays as it is. */
    @Transactional
    public void resume(long scheduleId, long actorId) {
        table.locked(scheduleId)
                .filter(schedule -> !schedule.isActive())
                .ifPresent(schedule -> change(schedule.resumed(), actorId));
    }

    /** Takes it away with what is still to come of it; {@link #restore} brings it back. */
    @Transactional
    public void remove(long scheduleId, long actorId) {
        table.locked(scheduleId).ifPresent(schedule -> {
            table.remove(scheduleId, clock.instant());
            log.note(actorId, "schedule_removed", schedule.name(), "");
        });
    }

    /** Brings it back as it was; what would have run meanwhile does not. One that is there stays as it is. */
    @Transactional
    public void restore(long scheduleId, long actorId) {
        if (!table.restore(scheduleId)) {
            return;
        }
        table.plannedFrom(scheduleId, clock.instant());
        table.find(scheduleId).ifPresent(schedule -> log.note(actorId, "schedule_restored", schedule.name(), ""));
    }

    /**
     * One that unsubscribed is on it again.
     *
     * @throws ScheduleRefused if it is among them already, may not read reports, or there are too many
     */
    @Transactional
    public void add(long scheduleId, Recipient recipient, long actorId) {
        Optional<Schedule> schedule = table.locked(scheduleId);
        if (!mayRead(recipient, schedule.map(Schedule::report).orElse(""))) {
            throw new ScheduleRefused(Reason.RECIPIENT_WITHOUT_RIGHT);
        }
        List<Recipient> present = recipients.of(scheduleId);
        List<Recipient> same = present.stream().filter(recipient::isSameAddress).toList();
        if (present.size() - same.size() >= MOST_RECIPIENTS) {
            throw new ScheduleRefused(Reason.RECIPIENTS_MANY, MOST_RECIPIENTS);
        }
        if (same.stream().anyMatch(one -> !one.hasLeft())) {
            throw new ScheduleRefused(Reason.RECIPIENT_TWICE);
        }
        same.forEach(left -> recipients.remove(scheduleId, left.recipientId(), clock.instant()));
        boolean isBack = recipient.kind() == Recipient.Kind.USER && recipients.optIn(scheduleId, recipient.userId());
        if (!recipients.insert(scheduleId, recipient) && !isBack) {
            throw new ScheduleRefused(Reason.RECIPIENT_TWICE);
        }
        log.note(actorId, "recipient_added", "schedule " + scheduleId, "");
    }

    @Transactional
    public void drop(long scheduleId, long recipientId, long actorId) {
        recipients.remove(scheduleId, recipientId, clock.instant());
        log.note(actorId, "recipient_removed", "schedule " + scheduleId, "");
    }

    private boolean mayRead(Recipient recipient, String report) {
        return switch (recipient.kind()) {
            case ROLE -> recipient.role() != null && recipient.role().rights().contains(Right.REPORTS_READ);
            case USER ->
                users.find(recipient.userId())
                        .filter(user -> user.rights().contains(Right.REPORTS_READ))
                        .filter(user -> Audience.isOpen(report, user))
                        .isPresent();
            case ADDRESS -> true;
        };
    }

    private static Schedule planned(Schedule schedule, Instant through) {
        return new Schedule(
                schedule.scheduleId(),
                schedule.name(),
                schedule.job(),
                schedule.report(),
                schedule.rule(),
                schedule.deadline(),
                schedule.missed(),
                schedule.overlap(),
                schedule.storeId(),
                schedule.isActive(),
                schedule.ownerId(),
                through,
                schedule.version());
    }
}

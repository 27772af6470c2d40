package org.daybook.reporting.fires;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.reporting.mails.Deliveries;
import org.daybook.reporting.schedules.Audience;
import org.daybook.reporting.schedules.Plans;
import org.daybook.reporting.schedules.Schedule;
import org.daybook.reporting.schedules.Schedule.Missed;
import org.daybook.scheduler.timetable.Fire;
import org.springframework.stereotype.Service;

/** Notes each run whose time has come, and who is to get its report. */
@Service
class Planner {
    /** Later than this, a run was missed: no program was there. */
    static final Duration PUNCTUAL = Duration.ofMinutes(10);

    private final Plans plans;
    private final FireTable fires;
    private final Audience audience;
    private final Deliveries deliveries;
    private final Clock clock;

    Planner(Plans plans, FireTable fires, Audience audience, Deliveries deliveries, Clock clock) {
        this.plans = plans;
        this.fires = fires;
        this.audience = audience;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Up to now, for all schedules. */
    void plan() {
        Instant now = clock.instant();
        plans.arrange();
        plans.active()
                .forEach(scheduleId -> plans.advance(
                        scheduleId,
                        now,
                        (schedule, due) -> note(schedule, due, now),
                        schedule -> takeBack(schedule.scheduleId(), now)));
    }

    /** Runs that are still to come are planned when they come; what somebody has begun stays, and waits for its time. */
    private void takeBack(long scheduleId, Instant now) {
        fires.notBegun(scheduleId, now).forEach(fireId -> {
            deliveries.forget(fireId);
            fires.delete(fireId);
        });
        fires.waitUntilDue(scheduleId, now);
    }

    private void note(Schedule schedule, List<Fire> due, Instant now) {
        for (int i = 0; i < due.size(); i++) {
            boolean isLast = i == due.size() - 1;
            boolean isMissed = due.get(i).at().isBefore(now.minus(PUNCTUAL));
            boolean runs = !isMissed || schedule.missed() == Missed.ALL || schedule.missed() == Missed.ONCE && isLast;
            note(schedule, due.get(i), now, runs);
        }
    }

    private void note(Schedule schedule, Fire fire, Instant now, boolean runs) {
        Instant start = fire.at().isBefore(now.minus(PUNCTUAL)) ? now : fire.at();
        Instant deadline = start.plus(schedule.deadline());
        if (!runs) {
            fires.insertSkipped(schedule.scheduleId(), fire.covered(), fire.at(), deadline, now);
            return;
        }
        Optional<Long> fireId = fires.insert(schedule.scheduleId(), fire.covered(), fire.at(), deadline, now);
        if (schedule.hasReport()) {
            fireId.ifPresent(id -> expect(schedule, id, deadline, fire.day()));
        }
    }

    private void expect(Schedule schedule, long fireId, Instant deadline, LocalDate day) {
        audience.of(schedule, day).forEach(reader -> deliveries.expect(fireId, reader, deadline));
    }
}

package org.daybook.reporting.fires;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.reporting.schedules.Schedule;
import org.daybook.reporting.schedules.Schedule.Overlap;
import org.daybook.reporting.schedules.Schedules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes up all runs that can go on, one after another; several programs may do so at once. */
@Service
class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    /** Longer than printing takes; whoever sleeps over it writes nothing any more. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final FireTable table;
    private final Schedules schedules;
    private final Map<Schedule.Job, Work> works;
    private final Endings endings;
    private final Clock clock;

    Dispatch(FireTable table, Schedules schedules, List<Work> works, Endings endings, Clock clock) {
        this.table = table;
        this.schedules = schedules;
        this.works = works.stream().collect(Collectors.toMap(Work::job, Function.identity()));
        this.endings = endings;
        this.clock = clock;
    }

    /** Until none is left that can go on now. */
    void work() {
        Optional<FireRow> next;
        while ((next = table.claim(clock.instant(), clock.instant().plus(LEASE))).isPresent()) {
            FireRow fire = next.get();
            FireEnd end = run(fire);
            if (!endings.note(fire, end)) {
                LOG.warn("run {} was taken over", fire.fireId());
            }
        }
    }

    private FireEnd run(FireRow fire) {
        Instant now = clock.instant();
        try {
            // A schedule that was taken away meanwhile may come back: its run waits for it.
            return schedules
                    .find(fire.scheduleId())
                    .map(schedule -> run(fire, schedule, now))
                    .orElseGet(() -> FireEnd.waiting(fire.reason(), fire.detail(), now, Duration.ZERO));
        } catch (RuntimeException failure) {
            LOG.error("run {} broke off", fire.fireId(), failure);
            return now.isBefore(fire.deadlineAt())
                    ? FireEnd.waiting("broken", "", now, PAUSE)
                    : FireEnd.failed("broken", "", now);
        }
    }

    private FireEnd run(FireRow fire, Schedule schedule, Instant now) {
        // What waits does not leave behind the back of who paused it.
        if (!schedule.isActive() && !fire.isAskedFor()) {
            return FireEnd.skipped("paused", now);
        }
        if (table.hasOpenBefore(fire)) {
            return schedule.overlap() == Overlap.WAIT
                    ? FireEnd.waiting("overlap", "", now, PAUSE)
                    : FireEnd.skipped("overlap", now);
        }
        return Objects.requireNonNull(works.get(schedule.job())).run(fire, schedule);
    }
}

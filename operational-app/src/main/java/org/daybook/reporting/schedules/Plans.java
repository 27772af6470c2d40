package org.daybook.reporting.schedules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.daybook.scheduler.timetable.Fire;
import org.daybook.scheduler.timetable.Recurrence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Walks schedules up to now: each run is told of once, in the transaction that notes it. */
@Service
public class Plans {
    private static final Logger LOG = LoggerFactory.getLogger(Plans.class);
    private static final int AT_ONCE = 100;

    /** Those of two programs that plan the same, at most. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final ScheduleTable table;
    private final NightlyLoad nightlyLoad;

    Plans(ScheduleTable table, NightlyLoad nightlyLoad) {
        this.table = table;
        this.nightlyLoad = nightlyLoad;
    }

    /** Arranges the nightly load, as soon as there is a shop and unless somebody took it away. */
    public void arrange() {
        nightlyLoad.arrange();
    }

    /** The active ones. */
    public List<Long> active() {
        return table.all().stream()
                .filter(Schedule::isActive)
                .map(Schedule::scheduleId)
                .toList();
    }

    /**
     * Tells of all runs since the last time, oldest first; nothing if there are none.
     *
     * @param undo told instead if runs were planned that are still to come, because the clock was ahead: its next run is
     *     the next after now
     */
    @Transactional
    public void advance(long scheduleId, Instant now, BiConsumer<Schedule, List<Fire>> runs, Consumer<Schedule> undo) {
        table.locked(scheduleId).filter(Schedule::isActive).ifPresent(schedule -> {
            if (schedule.plannedThrough().isAfter(now.plus(CLOCKS_DIFFER))) {
                LOG.warn(
                        "the clock went back: schedule {} was planned through {}",
                        scheduleId,
                        schedule.plannedThrough());
                undo.accept(schedule);
                table.plannedThrough(scheduleId, now);
                return;
            }
            List<Fire> due = due(schedule, now);
            if (!due.isEmpty()) {
                runs.accept(schedule, since(schedule, now, due));
                table.plannedThrough(scheduleId, now);
            }
        });
    }

    /** A clock that was behind for a while makes nobody print what was before the schedule. */
    private List<Fire> since(Schedule schedule, Instant now, List<Fire> due) {
        Instant since = table.plannedSince(schedule.scheduleId());
        return since.isAfter(now)
                ? due
                : due.stream().filter(fire -> fire.at().isAfter(since)).toList();
    }

    private static List<Fire> due(Schedule schedule, Instant now) {
        Recurrence recurrence = schedule.rule().recurrence();
        List<Fire> due = new ArrayList<>();
        Instant from = schedule.plannedThrough();
        List<Fire> next;
        do {
            next = recurrence.after(from, AT_ONCE).stream()
                    .filter(fire -> !fire.at().isAfter(now))
                    .toList();
            due.addAll(next);
            from = next.isEmpty() ? from : next.get(next.size() - 1).at();
        } while (next.size() == AT_ONCE);
        return due;
    }
}

package org.daybook.reporting.schedules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.daybook.scheduler.timetable.Fire;
import org.daybook.scheduler.timetable.Recurrence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Walks schedules up to now: each run is told of once, in the transaction that notes it. */
@Service
public class Plans {
    private static final int AT_ONCE = 100;

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

    /** Tells of all runs since the last time, oldest first; nothing if there are none. */
    @Transactional
    public void advance(long scheduleId, Instant now, BiConsumer<Schedule, List<Fire>> runs) {
        table.locked(scheduleId).filter(Schedule::isActive).ifPresent(schedule -> {
            List<Fire> due = due(schedule, now);
            if (!due.isEmpty()) {
                runs.accept(schedule, due);
                table.plannedThrough(scheduleId, now);
            }
        });
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

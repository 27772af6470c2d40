package org.daybook.reporting.schedules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.daybook.reporting.schedules.Schedule.Job;
import org.daybook.reporting.schedules.Schedule.Missed;
import org.daybook.reporting.schedules.Schedule.Overlap;
import org.daybook.reports.PeriodKind;
import org.daybook.scheduler.timetable.DayOfPeriod;
import org.daybook.settings.Shop;
import org.daybook.settings.Shops;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every shop loads its warehouse by night, as long as nobody says otherwise. */
@Component
class NightlyLoad {
    private static final LocalTime AT = LocalTime.of(3, 30);
    private static final Duration DEADLINE = Duration.ofHours(3);

    private final ScheduleTable table;
    private final Schedules schedules;
    private final Shops shops;

    NightlyLoad(ScheduleTable table, Schedules schedules, Shops shops) {
        this.table = table;
        this.schedules = schedules;
        this.shops = shops;
    }

    /** Makes it, unless there is one, or was one that somebody took away. */
    @Transactional
    public void arrange() {
        if (!table.hasLoad()) {
            shops.find().map(Shop::zone).ifPresent(this::make);
        }
    }

    private void make(ZoneId zone) {
        table.lock();
        if (table.hasLoad()) {
            return;
        }
        Rule rule = new Rule(PeriodKind.DAY, DayOfPeriod.day(1), AT, zone, Rule.Holidays.NONE);
        schedules.make(
                new Schedule(
                        0,
                        LoadName.in(shops.language()),
                        Job.LOAD,
                        "",
                        rule,
                        DEADLINE,
                        Missed.ONCE,
                        Overlap.WAIT,
                        0,
                        true,
                        0,
                        Instant.EPOCH,
                        1),
                0);
    }
}

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
import org.daybook.settings.ShopOpened;
import org.daybook.settings.Shops;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A new shop loads its warehouse by night, as long as nobody says otherwise. */
@Component
class NightlyLoad {
    private static final LocalTime AT = LocalTime.of(3, 30);
    private static final Duration DEADLINE = Duration.ofHours(3);

    private final Schedules schedules;
    private final Shops shops;

    NightlyLoad(Schedules schedules, Shops shops) {
        this.schedules = schedules;
        this.shops = shops;
    }

    @EventListener
    void on(ShopOpened opened) {
        ZoneId zone = shops.find().map(Shop::zone).orElseThrow();
        Rule rule = new Rule(PeriodKind.DAY, DayOfPeriod.day(1), AT, zone, Rule.Holidays.NONE);
        schedules.make(
                new Schedule(
                        0,
                        "Nightly load",
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

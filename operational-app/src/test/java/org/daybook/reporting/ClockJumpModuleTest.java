package org.daybook.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.daybook.reporting.fires.Beat;
import org.daybook.reporting.schedules.Recipient;
import org.daybook.reporting.schedules.Schedule;
import org.daybook.reporting.schedules.Schedule.Missed;
import org.daybook.reporting.schedules.Schedules;
import org.daybook.users.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clock that jumps by a year, one way or the other, and back again. */
class ClockJumpModuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);
    private static final Instant MIDNIGHT =
            TODAY.atStartOfDay(ReportingShop.ZONE).toInstant();
    private static final Instant DUE = MIDNIGHT.plus(Duration.ofMinutes(7 * 60 + 30));
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration DAY = Duration.ofDays(1);

    private ReportingShop shop;
    private long daily;

    @BeforeEach
    void open() {
        shop = new ReportingShop(MIDNIGHT, 0);
        long owner = shop.user("owner", Role.OWNER, "en", List.of());
        daily = shop.daily("daily-sales");
        shop.bean(Schedules.class).add(daily, Recipient.everybody(Role.OWNER), owner);
        shop.load(TODAY.minusDays(1));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void afterAJumpAheadAndBackEveryDayHasItsRunOnce() {
        beat(DUE);
        beat(DUE.plus(YEAR));
        assertThat(shop.value("select count(*) from reporting.fire")).isEqualTo("366");
        beat(DUE.plusSeconds(60));
        for (int day = 1; day < 4; day++) {
            shop.load(TODAY.plusDays(day - 1L));
            beat(DUE.plus(DAY.multipliedBy(day)).minusSeconds(60));
            beat(DUE.plus(DAY.multipliedBy(day)));
            beat(DUE.plus(DAY.multipliedBy(day)).plusSeconds(1));
        }
        assertThat(mailed()).containsExactly("2026-03-16 1", "2026-03-17 1", "2026-03-18 1", "2026-03-19 1");
        assertThat(shop.values("select period || state from reporting.fire where due_at > '"
                        + DUE.plus(DAY.multipliedBy(4)) + "'"))
                .as("the last run of the wrong year was begun, and waits for its time")
                .containsExactly("2027-03-16waiting");
    }

    @Test
    void afterAJumpBackAndAheadNothingRunsTwice() {
        everyMissedRunRuns();
        beat(DUE);
        beat(DUE.minus(YEAR));
        beat(DUE.minus(YEAR).plusSeconds(60));
        beat(DUE.plusSeconds(60));
        shop.load(TODAY);
        beat(DUE.plus(DAY));
        assertThat(mailed()).containsExactly("2026-03-16 1", "2026-03-17 1");
    }

    @Test
    void whatIsMadeInTheWrongYearRunsFromNowOn() {
        shop.clock().set(DUE.plus(YEAR));
        long weekly = shop.daily("cash-and-receivables");
        beat(DUE.plusSeconds(60));
        beat(DUE.plus(DAY));
        assertThat(shop.values("select period from reporting.fire where schedule_id = " + weekly))
                .containsExactly("2026-03-17");
    }

    @Test
    void clocksOfTwoProgramsMayDifferByMoments() {
        beat(DUE);
        String before = shop.value("select planned_through::text from reporting.schedule where schedule_id = " + daily);
        beat(DUE.minusSeconds(5));
        assertThat(shop.value("select planned_through::text from reporting.schedule where schedule_id = " + daily))
                .isEqualTo(before);
        assertThat(mailed()).containsExactly("2026-03-16 1");
    }

    private void everyMissedRunRuns() {
        shop.bean(JdbcClient.class)
                .sql("update reporting.schedule set missed = 'all' where schedule_id = " + daily)
                .update();
        assertThat(shop.bean(Schedules.class).find(daily).map(Schedule::missed)).contains(Missed.ALL);
    }

    private void beat(Instant now) {
        shop.clock().set(now);
        shop.bean(Beat.class).run();
    }

    /** Periods whose report left, and how often. */
    private List<String> mailed() {
        return shop.values("select f.period || ' ' || count(*) from reporting.attempt as a"
                + " join reporting.delivery as d using (delivery_id) join reporting.fire as f using (fire_id)"
                + " where d.kind = 'report' and a.outcome = 'accepted' group by f.period order by f.period");
    }
}

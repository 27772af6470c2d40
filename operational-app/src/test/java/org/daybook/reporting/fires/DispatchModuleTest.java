package org.daybook.reporting.fires;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.daybook.reporting.ReportingShop;
import org.daybook.reporting.schedules.Schedules;
import org.junit.jupiter.api.Test;

class DispatchModuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);
    private static final Instant DUE =
            TODAY.atTime(7, 30).atZone(ReportingShop.ZONE).toInstant();

    @Test
    void aScheduleThatIsTakenAwayWhileItsRunIsTakenUpStopsNoOther() {
        try (ReportingShop shop = new ReportingShop(DUE.minus(Duration.ofHours(1)), 0)) {
            long removed = shop.daily("cash-and-receivables");
            long stays = shop.daily("daily-sales");
            shop.load(TODAY.minusDays(1));
            shop.clock().set(DUE);
            shop.bean(Planner.class).plan();
            Schedules schedules = shop.bean(Schedules.class);
            // The third look at the clock is between claim and look-up.
            Clock clock = new ActingClock(shop.clock(), 3, () -> schedules.remove(removed, 0));
            new Dispatch(
                            shop.bean(FireTable.class),
                            schedules,
                            List.of(shop.bean(ReportWork.class), shop.bean(LoadWork.class)),
                            shop.bean(Endings.class),
                            clock)
                    .work();
            assertThat(state(shop, stays)).isEqualTo("done");
            assertThat(state(shop, removed)).isEqualTo("waiting");
            shop.clock().pass(Duration.ofMinutes(1));
            schedules.restore(removed, 0);
            shop.bean(Dispatch.class).work();
            assertThat(state(shop, removed)).isEqualTo("done");
        }
    }

    private static String state(ReportingShop shop, long scheduleId) {
        return shop.value("select state from reporting.fire where schedule_id = " + scheduleId);
    }

    /** Does something when it is looked at for that time. */
    private static final class ActingClock extends Clock {
        private final Clock clock;
        private final Runnable deed;
        private int left;

        ActingClock(Clock clock, int look, Runnable deed) {
            this.clock = clock;
            this.left = look;
            this.deed = deed;
        }

        @Override
        public Instant instant() {
            if (--left == 0) {
                deed.run();
            }
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return clock.withZone(zone);
        }
    }
}

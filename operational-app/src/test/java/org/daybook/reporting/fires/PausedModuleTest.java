package org.daybook.reporting.fires;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.daybook.reporting.ReportingShop;
import org.daybook.reporting.mails.Deliveries;
import org.daybook.reporting.mails.DeliveryFilter;
import org.daybook.reporting.mails.DeliveryRow;
import org.daybook.reporting.schedules.Recipient;
import org.daybook.reporting.schedules.Schedules;
import org.daybook.users.addresses.MailAddress;
import org.junit.jupiter.api.Test;

/** Nothing of a paused schedule leaves, unless somebody asks for it. */
class PausedModuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);
    private static final Instant DUE =
            TODAY.atTime(7, 30).atZone(ReportingShop.ZONE).toInstant();
    private static final MailAddress READER =
            MailAddress.of("reader@shop.example").orElseThrow();

    @Test
    void whatWaitsDoesNotLeaveOnceItsScheduleIsPaused() {
        try (ReportingShop shop = new ReportingShop(DUE.minus(Duration.ofHours(1)), 0)) {
            long schedule = shop.daily("daily-sales");
            shop.bean(Schedules.class).add(schedule, Recipient.address(READER, "en", TODAY.plusYears(1)), 0);
            shop.clock().set(DUE);
            shop.bean(Planner.class).plan();
            shop.bean(Dispatch.class).work();
            assertThat(state(shop, schedule)).isEqualTo("waiting");
            shop.bean(Schedules.class).pause(schedule, 0);
            shop.load(TODAY.minusDays(1));
            shop.clock().pass(Duration.ofMinutes(5));
            shop.bean(Dispatch.class).work();
            assertThat(state(shop, schedule)).isEqualTo("skipped");
            assertThat(shop.value("select reason from reporting.fire where schedule_id = " + schedule))
                    .isEqualTo("paused");
            assertNobodyIsTroubled(shop);
            long fire =
                    Long.parseLong(shop.value("select fire_id from reporting.fire where schedule_id = " + schedule));
            shop.bean(Fires.class).runAgain(fire);
            shop.bean(Dispatch.class).work();
            assertThat(state(shop, schedule)).isEqualTo("done");
        }
    }

    @Test
    void whatIsDueIsLeftOutAndWhatSomebodyWantsWaitsOnAPausedSchedule() {
        try (ReportingShop shop = new ReportingShop(DUE.minus(Duration.ofHours(1)), 0)) {
            long schedule = shop.daily("daily-sales");
            shop.clock().set(DUE);
            shop.bean(Planner.class).plan();
            shop.bean(Schedules.class).pause(schedule, 0);
            shop.bean(Dispatch.class).work();
            assertThat(state(shop, schedule)).isEqualTo("skipped");
            long fire =
                    Long.parseLong(shop.value("select fire_id from reporting.fire where schedule_id = " + schedule));
            shop.bean(Fires.class).runAgain(fire);
            shop.bean(Dispatch.class).work();
            shop.clock().pass(Duration.ofMinutes(5));
            shop.bean(Dispatch.class).work();
            assertThat(state(shop, schedule)).as("its data is missing").isEqualTo("waiting");
            shop.load(TODAY.minusDays(1));
            shop.clock().pass(Duration.ofMinutes(5));
            shop.bean(Dispatch.class).work();
            assertThat(state(shop, schedule)).isEqualTo("done");
        }
    }

    private static String state(ReportingShop shop, long scheduleId) {
        return shop.value("select state from reporting.fire where schedule_id = " + scheduleId);
    }

    /** Somebody wanted it so. */
    private static void assertNobodyIsTroubled(ReportingShop shop) {
        Deliveries deliveries = shop.bean(Deliveries.class);
        Instant now = shop.clock().instant();
        assertThat(deliveries.search(new DeliveryFilter(0, 0, "all", now), 0, 10))
                .isNotEmpty()
                .allMatch(DeliveryRow::isLeftOut)
                .noneMatch(DeliveryRow::isTrouble)
                .noneMatch(row -> row.isLate(now.plus(Duration.ofDays(1))));
        assertThat(deliveries.search(new DeliveryFilter(0, 0, "trouble", now), 0, 10))
                .isEmpty();
    }
}

package org.daybook.reporting.web.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.daybook.reporting.ReportingShop;
import org.daybook.reporting.fires.Beat;
import org.daybook.reporting.schedules.Recipient;
import org.daybook.reporting.schedules.Schedules;
import org.daybook.users.addresses.MailAddress;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TroubleModuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);
    private static final Instant DUE =
            TODAY.atTime(7, 30).atZone(ReportingShop.ZONE).toInstant();

    @Test
    void whatIsLateNeedsSomebodyAndWhatSomebodyPausedDoesNot() {
        try (ReportingShop shop = new ReportingShop(DUE.minus(Duration.ofHours(1)), 0)) {
            long schedule = shop.daily("daily-sales");
            MailAddress reader = MailAddress.of("reader@shop.example").orElseThrow();
            shop.bean(Schedules.class).add(schedule, Recipient.address(reader, "en", TODAY.plusYears(1)), 0);
            shop.clock().set(DUE);
            shop.bean(Beat.class).run();
            TroubleTable troubles = new TroubleTable(shop.bean(JdbcClient.class));
            Instant later = DUE.plus(Duration.ofDays(1));
            assertThat(troubles.since(DUE.minusSeconds(1), later))
                    .extracting(TroubleTable.Trouble::kind)
                    .containsExactly("mail_late");

            shop.bean(Schedules.class).pause(schedule, 0);
            shop.clock().pass(Duration.ofMinutes(5));
            shop.bean(Beat.class).run();
            assertThat(troubles.since(DUE.minusSeconds(1), later)).isEmpty();
        }
    }
}

package org.daybook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daybook.reporting.ReportingShop;
import org.daybook.reporting.fires.Beat;
import org.daybook.reporting.schedules.Recipient;
import org.daybook.reporting.schedules.Schedules;
import org.daybook.users.addresses.MailAddress;
import org.junit.jupiter.api.Test;

/** A thousand readers of one report, in three languages, through an SMTP server of this machine; and the report itself. */
class MailBenchIT {
    private static final int READERS = 1000;
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 9;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);
    private static final List<String> LANGUAGES = List.of("en", "zh-CN", "zh-TW");

    @Test
    void aThousandReaders() {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        Instant midnight = TODAY.atStartOfDay(ReportingShop.ZONE).toInstant();
        try (ReportingShop shop = new ReportingShop(midnight, server.getSmtp().getPort())) {
            long daily = shop.daily("daily-sales");
            shop.load(TODAY.plusDays(WARM_UPS + ROUNDS + 1));
            List<Long> reports = new ArrayList<>();
            for (int day = 0; day < WARM_UPS + ROUNDS; day++) {
                shop.clock().set(midnight.plus(Duration.ofDays(day)).plus(Duration.ofHours(8)));
                long begun = System.nanoTime();
                shop.bean(Beat.class).print();
                if (day >= WARM_UPS) {
                    reports.add((System.nanoTime() - begun) / 1_000_000);
                }
            }
            for (int reader = 0; reader < READERS; reader++) {
                MailAddress address =
                        MailAddress.of("reader" + reader + "@shop.example").orElseThrow();
                shop.bean(Schedules.class)
                        .add(daily, Recipient.address(address, LANGUAGES.get(reader % 3), TODAY.plusYears(1)), 0);
            }
            shop.clock().pass(Duration.ofDays(1));
            long begun = System.nanoTime();
            shop.bean(Beat.class).print();
            double printed = (System.nanoTime() - begun) / 1e9;
            shop.bean(Beat.class).run();
            double seconds = (System.nanoTime() - begun) / 1e9;
            Collections.sort(reports);
            System.out.printf(
                    "one scheduled report, warm, planned, printed and kept: median %d ms (bar 300)%n",
                    reports.get(ROUNDS / 2));
            System.out.printf(
                    "%d readers, %d prints: %.1f s, of them %.1f s until printed (bar 60)%n",
                    READERS, LANGUAGES.size(), seconds, printed);
            assertThat(server.getReceivedMessages()).hasSize(READERS);
            assertThat(shop.value("select count(*) from reporting.delivery where state = 'accepted'"))
                    .isEqualTo(String.valueOf(READERS));
        } finally {
            server.stop();
        }
    }
}

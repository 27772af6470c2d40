package org.daybook.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportRendererTest {

    @ParameterizedTest
    @EnumSource(
            value = ReportFormat.class,
            names = {"PDF", "CSV", "HTML"})
    void theSameReleaseRequestAndClockGiveTheSameBytes(ReportFormat format) {
        ReportRequest request =
                ReportRequest.of("daily-sales", Period.parse("2010-11-10"), Locale.SIMPLIFIED_CHINESE, format);
        byte[] first = Shop.shared().render(request, Shop.CLOCK);
        assertThat(Shop.shared().render(request, Shop.CLOCK)).isEqualTo(first);
    }

    @Test
    void theClockIsPrinted() {
        ReportRequest request =
                ReportRequest.of("daily-sales", Period.parse("2010-11-10"), Locale.ENGLISH, ReportFormat.HTML);
        Clock later = Clock.offset(Shop.CLOCK, Duration.ofHours(1));
        assertThat(new String(Shop.shared().render(request, later), StandardCharsets.UTF_8))
                .contains("Prepared 2010-12-01 08:30");
    }

    @Test
    void theTextOfTheDayIsAsItWas() {
        ReportRequest request =
                ReportRequest.of("daily-sales", Period.parse("2010-11-10"), Locale.ENGLISH, ReportFormat.CSV);
        String csv = new String(Shop.shared().render(request, Shop.CLOCK), StandardCharsets.UTF_8);
        assertThat(csv.replace("\r\n", "\n")).isEqualTo(Shop.resource("golden/daily-sales-2010-11-10.csv"));
    }

    @Test
    void aPeriodOfTheWrongKindIsRefusedWithThoseThatFit() {
        ReportRequest request =
                ReportRequest.of("weekly-sales", Period.parse("2010-11"), Locale.ENGLISH, ReportFormat.PDF);
        assertThatThrownBy(() -> Shop.shared().render(request, Shop.CLOCK))
                .isInstanceOf(ReportRejected.class)
                .hasMessageContaining("2010-W46");
    }

    @Test
    void aStoreThatDoesNotExistIsRefusedWithThoseThatDo() {
        ReportRequest request = new ReportRequest(
                "daily-sales", Period.parse("2010-11-10"), Locale.ENGLISH, ReportFormat.CSV, "S9", null);
        assertThatThrownBy(() -> Shop.shared().render(request, Shop.CLOCK))
                .isInstanceOf(ReportRejected.class)
                .hasMessageContaining("S1, S2");
    }

    @Test
    void theLibraryListsEveryFolder() {
        assertThat(ReportLibrary.list(Locale.CHINA))
                .extracting(ReportSummary::name)
                .containsExactly("customer-segments", "daily-sales", "monthly-business-review", "weekly-sales");
        assertThat(ReportLibrary.list(Locale.CHINA).get(1).title()).isEqualTo("销售日报");
    }
}

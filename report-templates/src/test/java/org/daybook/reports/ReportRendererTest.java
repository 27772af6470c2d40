package org.daybook.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
    void theLibraryListsEveryFolderButThoseOfTheHouse() throws IOException {
        List<String> reports = folders(Path.of("reports")).stream()
                .filter(name -> !name.startsWith("_"))
                .toList();
        assertThat(ReportLibrary.list(Locale.CHINA))
                .extracting(ReportSummary::name)
                .containsExactlyElementsOf(reports);
        assertThat(ReportLibrary.list(Locale.CHINA))
                .filteredOn(report -> report.name().equals("daily-sales"))
                .extracting(ReportSummary::title, ReportSummary::subject)
                .containsExactly(tuple("销售日报", Subject.SALES));
    }

    private static List<String> folders(Path parent) throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}

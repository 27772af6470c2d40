package org.daybook.reports.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.daybook.reports.Shop;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables that show why the numbers can be trusted add up to the cards that say so. */
class DataQualityTest {
    @ParameterizedTest
    @ValueSource(strings = {"2010-11", "2010-11-20"})
    void everyFigureIsComparedWithItsAccount(String period) {
        ReportData data = Shop.shared().data("data-quality", period, Locale.ENGLISH);
        Block ties = data.block("ties").orElseThrow();
        assertThat(ties.rows()).hasSizeGreaterThan(4).allSatisfy(row -> {
            assertThat(ties.cell(row, "difference").number()).isEqualByComparingTo("0");
            assertThat(ties.cell(row, "result").value()).isEqualTo("Equal");
        });
        Block sources = data.block("sources").orElseThrow();
        assertThat(sources.rows())
                .map(row -> String.valueOf(sources.cell(row, "name").value()))
                .containsExactly("Sale lines", "Orders", "Total");
        assertThat(sources.rows())
                .allSatisfy(row -> assertThat(sources.cell(row, "expected").number())
                        .isEqualByComparingTo(sources.cell(row, "found").number()));
        Block checks = data.block("checks").orElseThrow();
        assertThat(checks.cell(checks.rows().get(checks.rows().size() - 1), "checks")
                        .number())
                .isEqualByComparingTo("3");
        assertThat(data.stamp()).as("nothing that differs is an answer").isNull();
        assertThat(data.pages().get(0).sentence().text())
                .startsWith("Complete through 2010-11-30; 3 checks passed, and all ");
    }
}

package org.daybook.reports.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.daybook.reports.Shop;
import org.junit.jupiter.api.Test;

/** What came back in a week, and what was out of stock. */
class WeeklySalesTest {
    @Test
    void whatCameBackAddsUpToTheHeadline() {
        ReportData data = Shop.shared().data("weekly-sales", "2010-W45", Locale.ENGLISH);
        Block returned = block(data, "returned");
        Block proof = block(data, "proof");
        assertThat(returned.cell(last(returned), "returns").number())
                .isPositive()
                .isEqualByComparingTo(proof.cell(proof.rows().get(7), "value").number());
        assertThat(names(returned)).endsWith("Total").doesNotContain("Adjustments");
    }

    @Test
    void aReasonIsShownWhereOneWasTold() {
        List<String> told = List.of("2010-W40", "2010-W42", "2010-W44", "2010-W45", "2010-W47").stream()
                .flatMap(week ->
                        names(block(Shop.shared().data("weekly-sales", week, Locale.CHINA), "returned")).stream())
                .distinct()
                .toList();
        assertThat(told).contains("合计").containsAnyOf("broken", "报废", "可再售");
    }

    @Test
    void whatSellsAndWasOutIsListedWithItsDays() {
        Block out = block(Shop.shared().data("weekly-sales", "2010-W48", Locale.ENGLISH), "out");
        assertThat(names(out)).containsExactly("Lantern 3", "Total");
        assertThat(out.cell(out.rows().get(0), "place").value()).isEqualTo("Riverside");
        assertThat(out.cell(out.rows().get(0), "days_out").number()).isBetween(BigDecimal.ONE, new BigDecimal("2"));
        assertThat(out.cell(out.rows().get(0), "lost").number())
                .isPositive()
                .isEqualByComparingTo(out.cell(last(out), "lost").number());
        assertThat(block(Shop.shared().data("weekly-sales", "2010-W45", Locale.ENGLISH), "out")
                        .rows())
                .isEmpty();
    }

    private static Row last(Block block) {
        return block.rows().get(block.rows().size() - 1);
    }

    private static List<String> names(Block block) {
        return block.rows().stream()
                .map(row -> String.valueOf(row.cells().get(0).value()))
                .toList();
    }

    private static Block block(ReportData data, String id) {
        return data.block(id).orElseThrow();
    }
}

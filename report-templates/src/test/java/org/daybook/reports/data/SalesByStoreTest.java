package org.daybook.reports.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.daybook.reports.Shop;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores, channels and their pairs add up to the same cards. */
class SalesByStoreTest {
    @ParameterizedTest
    @ValueSource(strings = {"2010-11", "2010-W45", "2010", "2010-10-20..2010-11-09"})
    void everyTotalIsTheCard(String period) {
        ReportData data = Shop.shared().data("sales-by-store", period, Locale.ENGLISH);
        Block cards = block(data, "cards");
        for (String table : List.of("stores", "channels", "pairs")) {
            assertCard(cards, 0, "value", block(data, table), "net_sales");
        }
        assertCard(cards, 1, "value", block(data, "pairs"), "orders");
        assertCard(cards, 2, "value", block(data, "pairs"), "value");
        assertCard(cards, 3, "value", block(data, "pairs"), "by_order_day");
        if (cards.cell(cards.rows().get(0), "previous").number() != null) {
            assertCard(cards, 0, "previous", block(data, "stores"), "previous");
        }
        Block proof = block(data, "proof");
        assertThat(proof.rows())
                .allSatisfy(row ->
                        assertThat(proof.cell(row, "difference").number()).isEqualByComparingTo("0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-11", "2010-W45"})
    void whereAllStoresTradedAYearAgoComparableGrowthIsTheirChange(String period) {
        Block cards = block(Shop.shared().data("sales-by-store", period, Locale.ENGLISH), "cards");
        assertThat(cards.cell(cards.rows().get(4), "value").number())
                .isNotNull()
                .isEqualByComparingTo(
                        cards.cell(cards.rows().get(0), "change_year_ago").number());
    }

    private static void assertCard(Block cards, int row, String column, Block table, String sum) {
        Row total = table.rows().get(table.rows().size() - 1);
        assertThat(total.line()).isEqualTo(Row.Line.TOTAL);
        assertThat(table.cell(total, sum).number())
                .as(table.id() + " " + sum)
                .isEqualByComparingTo(cards.cell(cards.rows().get(row), column).number());
    }

    private static Block block(ReportData data, String id) {
        return data.block(id).orElseThrow();
    }
}

package org.daybook.reports.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.daybook.reports.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that lies in the stores is told once: by age, by class and by store it is the same value. */
class StockHealthTest {
    private static final List<String> AGES = List.of("to_30", "to_90", "to_180", "to_365", "over_365");

    @ParameterizedTest
    @ValueSource(strings = {"2010-11", "2010-W45", "2010-11-20"})
    void everyTotalIsTheCard(String period) {
        ReportData data = Shop.shared().data("stock-health", period, Locale.ENGLISH);
        BigDecimal value = card(data, 0);
        assertThat(value).isPositive();
        assertThat(total(data, "stores", "stock_value")).isEqualByComparingTo(value);
        assertThat(total(data, "classes", "value")).isEqualByComparingTo(value);
        assertThat(total(data, "stores", "turnover")).isEqualByComparingTo(card(data, 1));
        Block ages = data.block("ages").orElseThrow();
        assertThat(ages.rows().stream()
                        .flatMap(row ->
                                AGES.stream().map(age -> ages.cell(row, age).number()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(value);
        Block proof = data.block("proof").orElseThrow();
        assertThat(proof.rows())
                .allSatisfy(row -> assertThat(proof.cell(row, "difference").number())
                        .as(String.valueOf(row.cells().get(0).value()))
                        .isEqualByComparingTo("0"));
    }

    @Test
    void whatIsDeadOutOrWithoutCostIsListed() {
        ReportData data = Shop.shared().data("stock-health", "2010-11-30", Locale.ENGLISH);
        assertThat(total(data, "dead", "value"))
                .isEqualByComparingTo(card(data, 4))
                .isEqualByComparingTo("720.00");
        assertThat(names(data, "dead")).containsExactly("Lantern 9", "Lantern 9", "Total");
        assertThat(names(data, "out")).containsExactly("Lantern 3", "Total");
        assertThat(names(data, "uncosted")).containsExactly("Lantern 8", "Lantern 8", "Total");
        assertThat(total(data, "uncosted", "units")).isEqualByComparingTo("160");
        assertThat(names(data, "reorder")).isNotEmpty().doesNotContain("Lantern 9");
    }

    @Test
    void onTheLastDayItIsWhatTheMartSays() throws SQLException {
        ReportData data = Shop.shared().data("stock-health", "2010-11-30", Locale.ENGLISH);
        assertThat(
                        Shop.shared()
                                .value(
                                        "select sum(stock_value) from marts.stock_health where business_day = date '2010-11-30'"))
                .isEqualByComparingTo(card(data, 0));
        assertThat(
                        Shop.shared()
                                .value(
                                        "select sum(stock_value) from marts.stock_health where business_day = date '2010-11-30' and is_dead"))
                .isEqualByComparingTo(card(data, 4));
    }

    @Test
    void oneStoreIsToldOfItsOwnStockWhateverTheChannel() {
        ReportData data = Shop.shared().narrowed("stock-health", "2010-11-30", "S1", "web");
        assertThat(names(data, "stores")).containsExactly("High Street", "Total");
        assertThat(card(data, 0)).isPositive().isEqualByComparingTo(total(data, "stores", "stock_value"));
    }

    @Test
    void aShopWithoutStockIsToldSo() {
        ReportData data = Shop.shared().data("stock-health", "2010-03", Locale.ENGLISH);
        assertThat(data.stamp()).isNull();
        assertThat(data.pages().get(0).sentence().text()).isEqualTo("No stock recorded.");
    }

    private static BigDecimal card(ReportData data, int row) {
        Block cards = data.block("cards").orElseThrow();
        return new BigDecimal(
                String.valueOf(cards.cell(cards.rows().get(row), "value").number()));
    }

    private static BigDecimal total(ReportData data, String id, String column) {
        Block block = data.block(id).orElseThrow();
        Row total = block.rows().get(block.rows().size() - 1);
        assertThat(total.line()).as(id).isEqualTo(Row.Line.TOTAL);
        return new BigDecimal(String.valueOf(block.cell(total, column).number()));
    }

    private static List<String> names(ReportData data, String id) {
        Block block = data.block(id).orElseThrow();
        return block.rows().stream()
                .map(row -> String.valueOf(block.cell(row, "name").value()))
                .toList();
    }
}

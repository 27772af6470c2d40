package org.daybook.reports.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.daybook.reports.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is owed is the same in the card, in the picture and in both tables, on each day. */
class OpenOrdersTest {
    private static final List<String> AGES = List.of("to_1", "to_3", "to_7", "over_7");

    @ParameterizedTest
    @ValueSource(strings = {"2010-11-18", "2010-11-24", "2010-11-28", "2010-11-30"})
    void everyTotalIsTheCard(String day) {
        ReportData data = Shop.shared().data("open-orders", day, Locale.ENGLISH);
        Block cards = data.block("cards").orElseThrow();
        BigDecimal open = cards.cell(cards.rows().get(0), "value").number();
        assertThat(open).isPositive();
        for (String table : List.of("places", "orders")) {
            Block block = data.block(table).orElseThrow();
            Row total = block.rows().get(block.rows().size() - 1);
            assertThat(total.line()).isEqualTo(Row.Line.TOTAL);
            assertThat(block.cell(total, "amount").number()).as(table).isEqualByComparingTo(open);
        }
        Block ages = data.block("ages").orElseThrow();
        assertThat(sum(ages, ages.rows().get(ages.rows().size() - 1))).isEqualByComparingTo(open);
        Block proof = data.block("proof").orElseThrow();
        assertThat(proof.rows()).allSatisfy(row -> {
            BigDecimal difference = proof.cell(row, "difference").number();
            assertThat(difference == null ? BigDecimal.ZERO : difference).isEqualByComparingTo("0");
        });
    }

    @Test
    void theOldestComesFirstAndAPartThatIsShippedIsNotOwed() {
        ReportData data = Shop.shared().data("open-orders", "2010-11-30", Locale.ENGLISH);
        Block orders = data.block("orders").orElseThrow();
        assertThat(orders.rows().subList(0, 4))
                .map(row -> orders.cell(row, "name").value() + " "
                        + orders.cell(row, "days").value() + " "
                        + orders.cell(row, "amount").value())
                .containsExactly("W900001 12 40.00", "W900002 6 20.00", "W900003 3 45.00", "W900006 0 48.00");
    }

    @Test
    void hoursAreThoseOfOrdersThatLeftWholeOnTheDay() {
        ReportData data = Shop.shared().data("open-orders", "2010-11-30", Locale.ENGLISH);
        Block cards = data.block("cards").orElseThrow();
        assertThat(cards.cell(cards.rows().get(2), "value").number()).isEqualByComparingTo("40");
    }

    @Test
    void readersOfOneStoreAreToldNothingOfTheWholeShop() {
        ReportData data = Shop.shared().narrowed("open-orders", "2010-11-30", "S1", null);
        for (String block : new String[] {"cards", "proof"}) {
            assertThat(data.block(block).orElseThrow().rows())
                    .as(block)
                    .extracting(row -> row.cells().get(0).value())
                    .contains("Open orders")
                    .noneMatch(label -> String.valueOf(label).contains("repayments"));
        }
    }

    @Test
    void nothingOpenIsAnAnswer() {
        ReportData data = Shop.shared().data("open-orders", "2010-11-10", Locale.ENGLISH);
        assertThat(data.stamp()).isNull();
        assertThat(data.pages().get(0).sentence().text()).isEqualTo("No order waits to be shipped.");
    }

    private static BigDecimal sum(Block block, Row row) {
        return AGES.stream()
                .map(age -> new BigDecimal(String.valueOf(block.cell(row, age).number())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

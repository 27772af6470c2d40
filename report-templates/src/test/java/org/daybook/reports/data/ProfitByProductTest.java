package org.daybook.reports.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.daybook.reports.Shop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table beside the cards, the curve beside the sentence, and what is not known. */
class ProfitByProductTest {
    @ParameterizedTest
    @ValueSource(strings = {"2010-11", "2010-W45", "2010", "2010-10-20..2010-11-09"})
    void theTotalIsTheCardsAndTheProof(String period) {
        ReportData data = Shop.shared().data("profit-by-product", period, Locale.ENGLISH);
        Block products = block(data, "products");
        Row total = products.rows().get(products.rows().size() - 1);
        Block cards = block(data, "cards");
        assertThat(products.cell(total, "net_sales").number()).isEqualByComparingTo(card(cards, 0, "value"));
        assertThat(products.cell(total, "profit").number()).isEqualByComparingTo(card(cards, 1, "value"));
        if (card(cards, 1, "previous") != null) {
            assertThat(products.cell(total, "previous").number()).isEqualByComparingTo(card(cards, 1, "previous"));
        }
        Block proof = block(data, "proof");
        assertThat(proof.rows())
                .allSatisfy(row -> assertThat(proof.cell(row, "difference").number())
                        .as(String.valueOf(row.cells().get(0).value()))
                        .isEqualByComparingTo("0"));
    }

    @Test
    void theSentenceCountsTheProductsThatReachEightyPercent() {
        ReportData data = Shop.shared().data("profit-by-product", "2010-11", Locale.ENGLISH);
        Block curve = block(data, "curve");
        long earlier = curve.rows().stream()
                .filter(row -> Objects.requireNonNull(curve.cell(row, "share").number())
                                .compareTo(new BigDecimal("0.8"))
                        < 0)
                .count();
        assertThat(data.pages().get(0).sentence().text()).isEqualTo((earlier + 1) + " products earn 80 % of profit.");
        assertThat(curve.cell(curve.rows().get(curve.rows().size() - 1), "share")
                        .number())
                .isEqualByComparingTo("1");
    }

    @Test
    void aProductWithoutCostHasNoProfit() {
        ReportData data = Shop.shared().data("profit-by-product", "2010-11", Locale.ENGLISH);
        Block uncosted = block(data, "uncosted");
        assertThat(uncosted.rows()).hasSize(2).allSatisfy(row -> {
            assertThat(uncosted.cell(row, "net_sales").number()).isPositive();
            assertThat(uncosted.cell(row, "profit").value()).isNull();
        });
        assertThat(block(data, "losses").none()).isEqualTo("No product with known cost lost money");
    }

    private static @Nullable BigDecimal card(Block cards, int row, String column) {
        return cards.cell(cards.rows().get(row), column).number();
    }

    private static Block block(ReportData data, String id) {
        return data.block(id).orElseThrow();
    }
}

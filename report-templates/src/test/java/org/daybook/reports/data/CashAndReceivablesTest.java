package org.daybook.reports.data;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import org.daybook.reports.Shop;
import org.daybook.reports.text.Format;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every table of money ends in a card, and every card is proved. */
class CashAndReceivablesTest {
    @ParameterizedTest
    @ValueSource(strings = {"2010-11", "2010-W45", "2010-11-20", "2010-03"})
    void theTablesEndInTheCards(String period) {
        ReportData data = Shop.shared().data("cash-and-receivables", period, Locale.ENGLISH);
        Block cards = block(data, "cards");
        assertThat(total(data, "accounts", "closing")).isEqualByComparingTo(value(cards, 0));
        assertThat(total(data, "accounts", "received")).isEqualByComparingTo(value(cards, 1));
        assertThat(total(data, "accounts", "refunded")).isEqualByComparingTo(value(cards, 2));
        if (!block(data, "ages").rows().isEmpty()) {
            assertThat(total(data, "ages", "amount")).isEqualByComparingTo(value(cards, 3));
            assertThat(total(data, "debtors", "amount")).isEqualByComparingTo(value(cards, 3));
        }
        Block proof = block(data, "proof");
        assertThat(proof.rows())
                .allSatisfy(row -> assertThat(proof.cell(row, "difference").number())
                        .as(String.valueOf(row.cells().get(0).value()))
                        .isEqualByComparingTo("0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-11", "2010-11-20"})
    void whatProvidersHaveNotSettledIsTheClearingAccount(String period) {
        ReportData data = Shop.shared().data("cash-and-receivables", period, Locale.ENGLISH);
        Block accounts = block(data, "accounts");
        Row clearing = accounts.rows().stream()
                .filter(row -> String.valueOf(row.cells().get(0).value()).startsWith("101201"))
                .findFirst()
                .orElseThrow();
        assertThat(total(data, "settlement", "recorded"))
                .isEqualByComparingTo(accounts.cell(clearing, "closing").number());
        assertThat(total(data, "settlement", "settled"))
                .as("no statement was imported")
                .isNull();
    }

    @Test
    void aPaymentIsCountedAgainFromTheLedger() {
        Block proof = block(Shop.shared().data("cash-and-receivables", "2010-11", Locale.ENGLISH), "proof");
        assertThat(proof.cell(proof.rows().get(1), "accounts").value())
                .isEqualTo("Counted again from the money entries of the ledger");
    }

    @Test
    void daysOutstandingAreDaysAndTheFlowIsMoney() throws SQLException {
        ReportData data = Shop.shared().data("cash-and-receivables", "2010-11", Locale.ENGLISH);
        Block flow = block(data, "flow");
        BigDecimal sold = Shop.shared()
                .value("select sum(amount) from core.fct_ledger_posting where role = 'receivable' and business_day >="
                        + " date '2010-11-30' - 89");
        BigDecimal days =
                value(block(data, "cards"), 3).multiply(new BigDecimal("90")).divide(sold, 6, HALF_UP);
        assertThat(flow.cell(flow.rows().get(1), "amount").number()).isCloseTo(days, within(new BigDecimal("0.00001")));
        assertThat(flow.cell(flow.rows().get(1), "amount").format()).isEqualTo(Format.DECIMAL);
        assertThat(flow.cell(flow.rows().get(0), "amount").format()).isEqualTo(Format.MONEY);
        assertThat(Objects.requireNonNull(total(data, "accounts", "closing"))
                        .subtract(Objects.requireNonNull(total(data, "accounts", "opening"))))
                .as("nobody but customers was paid, so the flow is what the accounts moved by")
                .isEqualByComparingTo(flow.cell(flow.rows().get(0), "amount").number());
    }

    @Test
    void receivablesOfOneStoreAreThoseOfTheShop() {
        ReportData data = Shop.shared().narrowed("cash-and-receivables", "2010-11", "S1", null);
        assertThat(total(data, "ages", "amount")).isPositive().isEqualByComparingTo(value(block(data, "cards"), 3));
        assertThat(block(data, "ages").aside()).isEqualTo("whole shop");
        assertThat(block(data, "owed").aside()).isEqualTo("whole shop");
        assertThat(block(data, "cards").rows())
                .extracting(card -> card.cells().get(0).value())
                .contains("Receivables, whole shop", "Customer prepayments, whole shop", "Payments received");
        assertThat(data.pages().get(0).sentence().text())
                .containsPattern("receivables [0-9,.]+ \\(whole shop\\), of which");
        assertThat(Shop.shared()
                        .data("cash-and-receivables", "2010-11", Locale.ENGLISH)
                        .pages()
                        .get(0)
                        .sentence()
                        .text())
                .doesNotContain("whole shop");
    }

    private static BigDecimal value(Block cards, int row) {
        return Objects.requireNonNull(cards.cell(cards.rows().get(row), "value").number());
    }

    private static @Nullable BigDecimal total(ReportData data, String id, String column) {
        Block block = block(data, id);
        Row total = block.rows().get(block.rows().size() - 1);
        assertThat(total.line()).as(id).isEqualTo(Row.Line.TOTAL);
        return block.cell(total, column).number();
    }

    private static Block block(ReportData data, String id) {
        return data.block(id).orElseThrow();
    }
}

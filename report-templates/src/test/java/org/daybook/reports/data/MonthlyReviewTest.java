package org.daybook.reports.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.daybook.reports.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages on expenses, stock and money say what other reports say of the same days. */
class MonthlyReviewTest {
    private static final Map<String, ReportData> READ = new HashMap<>();
    private static final String EXPENSES =
            "select sum(p.amount) from core.fct_ledger_posting as p join core.dim_account as a on a.account_id ="
                    + " p.account_id where a.statement_line in ('selling_expenses', 'administrative_expenses',"
                    + " 'finance_expenses', 'taxes_and_surcharges') and ";

    @Test
    void expensesAreThoseOfTheLedger() throws SQLException {
        Block expenses = block(month("2010-11"), "expenses");
        BigDecimal booked = Shop.shared()
                .value(EXPENSES + "p.business_day >= date '2010-11-01' and p.business_day < date '2010-12-01'");
        assertThat(number(expenses, expenses.rows().size() - 1, "amount"))
                .isEqualByComparingTo(booked)
                .isPositive();
        assertThat(expenses.rows().stream().map(row -> row.cells().get(0).value()))
                .startsWith("Marketing", "Freight", "Payment fees")
                .endsWith("Total");
        assertThat(sum(expenses, "previous")).isEqualByComparingTo(number(expenses, 8, "previous"));
    }

    @Test
    void oneStoreHasItsOwnExpensesAndTheMoneyOfAll() throws SQLException {
        ReportData data = Shop.shared().narrowed("monthly-business-review", "2010-11", "S1", null);
        Block expenses = block(data, "expenses");
        BigDecimal booked = Shop.shared()
                .value(EXPENSES + "p.store_id = 1 and p.business_day >= date '2010-11-01' and p.business_day <"
                        + " date '2010-12-01'");
        assertThat(number(expenses, expenses.rows().size() - 1, "amount")).isEqualByComparingTo(booked);
        Block money = block(data, "money");
        assertThat(money.aside()).isEqualTo("whole shop");
        assertThat(number(money, 3, "amount"))
                .as("prepayments, which have a store here")
                .isEqualByComparingTo(number(block(month("2010-11"), "money"), 3, "amount"));
    }

    @Test
    void noStoreIsExplainedByPartsOfTheWholeShop() {
        assertThat(month("2010-11").pages().get(0).sentence().text()).contains("mainly");
        ReportData store = Shop.shared().narrowed("monthly-business-review", "2010-11", "S1", null);
        assertThat(store.pages().get(0).sentence().text())
                .startsWith("Net sales ")
                .doesNotContain("mainly");
        assertThat(store.pages().get(2).sentence().text()).doesNotContain("Contribution changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-11", "2010-Q3"})
    void whatIsMoneyAndStockHereIsSoEverywhere(String period) {
        ReportData data = month(period);
        Block proof = block(data, "proof");
        for (int row = 0; row < proof.rows().size(); row++) {
            assertThat(number(proof, row, "difference")).isEqualByComparingTo("0");
        }
        Block money = block(data, "money");
        assertThat(number(money, 0, "amount"))
                .isEqualByComparingTo(number(block(data, "cards"), 5, "value"))
                .isEqualByComparingTo(number(proof, 5, "value"));
        assertThat(number(money, 1, "amount")).isEqualByComparingTo(number(proof, 7, "value"));
        assertThat(number(money, 2, "amount")).isEqualByComparingTo(number(proof, 8, "value"));
        Block stock = block(data, "stock_value");
        assertThat(stock.rows()).hasSize(13);
        assertThat(number(stock, 12, "value")).isEqualByComparingTo(number(proof, 6, "value"));
    }

    @Test
    void theLinesOfStockEndInTheCardsOfStockHealth() {
        ReportData data = month("2010-11");
        Block cards = block(Shop.shared().data("stock-health", "2010-11", Locale.ENGLISH), "cards");
        assertThat(number(block(data, "stock_value"), 12, "value")).isEqualByComparingTo(number(cards, 0, "value"));
        assertThat(number(block(data, "turnover"), 12, "value")).isEqualByComparingTo(number(cards, 1, "value"));
        assertThat(number(block(data, "stockouts"), 12, "value")).isEqualByComparingTo(number(cards, 3, "value"));
        assertThat(number(block(data, "dead"), 12, "value")).isEqualByComparingTo(number(cards, 4, "value"));
    }

    @Test
    void beforeStockWasCountedNoLineIsDrawn() {
        Block stock = block(month("2010-11"), "stock_value");
        assertThat(stock.cell(stock.rows().get(5), "value").value())
                .as("April, before the opening in May")
                .isNull();
        assertThat(number(stock, 6, "value")).isPositive();
        ReportData march = month("2010-03");
        assertThat(block(march, "stock_value").isEmpty()).isTrue();
        assertThat(march.pages().get(4).sentence().text()).isEqualTo("No stock is recorded in this period.");
    }

    @Test
    void risksAreNamedWithWhatTheyAmountTo() {
        Block risks = block(month("2010-11"), "risks");
        assertThat(risks.rows().stream().map(row -> row.cells().get(0).value()))
                .containsExactly("Sales without cost", "Old receivables", "Dead stock");
        assertThat(number(risks, 2, "amount"))
                .isEqualByComparingTo(number(block(month("2010-11"), "dead"), 12, "value"));
        assertThat(block(month("2010-03"), "risks").rows().stream()
                        .map(row -> row.cells().get(0).value()))
                .doesNotContain("Dead stock", "Old receivables");
    }

    private static ReportData month(String period) {
        return READ.computeIfAbsent(
                period, asked -> Shop.shared().data("monthly-business-review", asked, Locale.ENGLISH));
    }

    private static Block block(ReportData data, String id) {
        return data.block(id).orElseThrow();
    }

    private static BigDecimal number(Block block, int row, String column) {
        return Objects.requireNonNull(block.cell(block.rows().get(row), column).number(), column);
    }

    private static BigDecimal sum(Block block, String column) {
        List<Row> details = block.rows().subList(0, block.rows().size() - 1);
        return details.stream()
                .map(row -> Objects.requireNonNull(block.cell(row, column).number()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

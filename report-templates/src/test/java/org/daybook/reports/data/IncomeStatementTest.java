package org.daybook.reports.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.daybook.reports.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The statement's lines, its results beside the metrics and the ledger, and the blocks that explain them. */
class IncomeStatementTest {
    private static final List<String> RESULTS = List.of(
            "Net sales", "Revenue", "Statement gross profit", "Operating profit", "Profit before tax", "Net profit");

    @ParameterizedTest
    @ValueSource(strings = {"2010-11", "2010-Q3", "2010", "2010-10-20..2010-11-09"})
    void everyResultIsTheMetricAndTheLedger(String period) {
        ReportData data = Shop.shared().data("income-statement", period, Locale.ENGLISH);
        Map<String, BigDecimal> lines = amounts(block(data, "statement"));
        Block proof = block(data, "proof");
        assertThat(lines).containsKeys(RESULTS.toArray(String[]::new));
        for (Row row : proof.rows()) {
            String headline = String.valueOf(row.cells().get(0).value());
            assertThat(proof.cell(row, "difference").number()).as(headline).isEqualByComparingTo("0");
            if (RESULTS.contains(headline)) {
                assertThat(lines.get(headline))
                        .as(headline)
                        .isEqualByComparingTo(proof.cell(row, "account_value").number());
            }
        }
    }

    @Test
    void thePlacesTheStepsAndTheReconciliationLeadToTheResults() {
        ReportData data = Shop.shared().data("income-statement", "2010-11", Locale.ENGLISH);
        Map<String, BigDecimal> lines = amounts(block(data, "statement"));
        Block places = block(data, "places");
        Row total = places.rows().get(places.rows().size() - 1);
        assertThat(places.cell(total, "operating_profit").number()).isEqualByComparingTo(lines.get("Operating profit"));
        assertThat(places.rows().get(places.rows().size() - 2).cells().get(0).value())
                .isEqualTo("Not allocated");
        List<BigDecimal> levels =
                amounts(block(data, "bridge")).values().stream().toList();
        assertThat(levels.subList(0, levels.size() - 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(lines.get("Operating profit"));
        Map<String, BigDecimal> steps = amounts(block(data, "reconciliation"));
        assertThat(steps.get("Statement gross profit")).isEqualByComparingTo(lines.get("Statement gross profit"));
        Block cards = block(data, "cards");
        assertThat(steps.get("Book gross profit"))
                .isEqualByComparingTo(cards.cell(cards.rows().get(1), "value").number());
    }

    @Test
    void aLineThatWasNeverUsedIsHiddenAndOneThatWasPrintsZero() {
        ReportData data = Shop.shared().data("income-statement", "2010-11-20..2010-11-21", Locale.ENGLISH);
        Map<String, BigDecimal> lines = amounts(block(data, "statement"));
        assertThat(lines).doesNotContainKey("Less points deferred");
        assertThat(lines.get("Wages")).isEqualByComparingTo("0");
    }

    private static Block block(ReportData data, String id) {
        return data.block(id).orElseThrow();
    }

    private static Map<String, BigDecimal> amounts(Block block) {
        return block.rows().stream()
                .filter(row -> block.cell(row, "amount").number() != null)
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.cells().get(0).value()),
                        row -> Objects.requireNonNull(block.cell(row, "amount").number()),
                        BigDecimal::add,
                        java.util.LinkedHashMap::new));
    }
}

package org.daybook.reports.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.daybook.reports.Shop;
import org.daybook.reports.definition.Good;
import org.daybook.reports.text.Format;
import org.daybook.warehouse.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportDataTest {
    private static final Locale EN = Locale.ENGLISH;

    @Test
    void grossLessDiscountsReturnsAndAdjustmentsIsNet() {
        Block lines = block(Shop.shared().data("monthly-business-review", "2010-10", EN), "statement");
        List<BigDecimal> amounts = column(lines, "amount");
        assertThat(amounts.get(3)).isEqualByComparingTo("12.34");
        assertThat(amounts.get(0)
                        .subtract(amounts.get(1))
                        .subtract(amounts.get(2))
                        .subtract(amounts.get(3)))
                .isEqualByComparingTo(amounts.get(4));
    }

    @Test
    void everyHeadlineIsProvedAndEveryBridgeCloses() {
        for (String report : List.of("daily-sales", "monthly-business-review")) {
            String period = report.startsWith("daily") ? "2010-11-10" : "2010-11";
            ReportData data = Shop.shared().data(report, period, EN);
            assertThat(column(block(data, "proof"), "difference"))
                    .allSatisfy(difference -> assertThat(difference).isEqualByComparingTo("0"));
            for (String bridge : List.of("orders_to_sales", "sales_to_ledger")) {
                List<BigDecimal> amounts = column(block(data, bridge), "amount");
                assertThat(amounts.get(amounts.size() - 1)).isEqualByComparingTo("0");
            }
        }
    }

    @Test
    void theTotalIsTheCard() {
        ReportData data = Shop.shared().data("daily-sales", "2010-11-10", EN);
        BigDecimal card = column(block(data, "cards"), "value").get(0);
        for (String table : List.of("stores", "products")) {
            Block block = block(data, table);
            Row total = block.rows().get(block.rows().size() - 1);
            assertThat(total.line()).isEqualTo(Row.Line.TOTAL);
            assertThat(block.cell(total, "net_sales").number()).isEqualByComparingTo(card);
        }
    }

    @Test
    void theBridgePartsAddUpToTheChange() {
        List<BigDecimal> levels =
                column(block(Shop.shared().data("monthly-business-review", "2010-11", EN), "bridge"), "amount");
        BigDecimal parts = levels.subList(1, levels.size() - 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(parts).isEqualByComparingTo(levels.get(levels.size() - 1).subtract(levels.get(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-11", "2010-Q2", "2010-Q3", "2010-Q4"})
    void theBridgeLeadsFromThePeriodBeforeToThisOne(String period) {
        ReportData data = Shop.shared().data("monthly-business-review", period, EN);
        List<BigDecimal> levels = column(block(data, "bridge"), "amount");
        Block profit = block(data, "profit");
        Row contribution = profit.rows().get(profit.rows().size() - 1);
        BigDecimal parts = levels.subList(1, levels.size() - 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(levels.get(0).add(parts)).isEqualByComparingTo(levels.get(levels.size() - 1));
        assertThat(profit.cell(contribution, "amount").number()).isEqualByComparingTo(levels.get(levels.size() - 1));
        assertThat(data.pages().get(2).sentence().text()).startsWith("Contribution changed by ");
    }

    @Test
    void anUnfinishedPeriodIsStampedAndComparedOverTheSameDays() {
        ReportData whole = Shop.shared().data("weekly-sales", "2010-W45", EN);
        Manifest wednesday = Shop.manifest(LocalDate.of(2010, 11, 10), Manifest.PASSED, List.of());
        ReportData part = Shop.shared().data("weekly-sales", "2010-W45", EN, wednesday);
        assertThat(whole.stamp()).isNull();
        assertThat(Objects.requireNonNull(part.stamp()).kind()).isEqualTo(Stamp.Kind.TO_DATE);
        assertThat(part.stamp().second()).contains("3 days");
        assertThat(column(block(part, "cards"), "previous").get(0))
                .isLessThan(column(block(whole, "cards"), "previous").get(0));
    }

    @Test
    void aFailedTieStampsTheReportAndNamesTheMetric() {
        Manifest.FailedTie tie =
                new Manifest.FailedTie("returns", LocalDate.of(2010, 11, 10), 1, 1, new BigDecimal("12.40"));
        ReportData data = Shop.shared()
                .data(
                        "daily-sales",
                        "2010-11-10",
                        Locale.CHINA,
                        Shop.manifest(Shop.LAST_DAY, Manifest.PROVISIONAL, List.of(tie)));
        assertThat(Objects.requireNonNull(data.stamp()).kind()).isEqualTo(Stamp.Kind.PROVISIONAL);
        assertThat(data.stamp().first()).contains("退货额").contains("12.40");
        assertThat(data.stamp().metrics())
                .contains("returns", "net_sales", "gross_profit")
                .doesNotContain("orders");
        Manifest provisional = Shop.manifest(Shop.LAST_DAY, Manifest.PROVISIONAL, List.of(tie));
        assertThat(Shop.shared()
                        .data("customer-segments", "2010-11", EN, provisional)
                        .stamp())
                .as("no headline of this report is made of returns")
                .isNull();
    }

    @Test
    void accountsHaveTheirNames() {
        Block proof = block(Shop.shared().data("monthly-business-review", "2010-10", Locale.CHINA), "proof");
        assertThat(String.valueOf(proof.cell(proof.rows().get(0), "accounts").value()))
                .startsWith("500101，500102，500105 销售退回");
    }

    @Test
    void theLargestMovesRunFromGainToLossAndHolidaysAreNamed() {
        ReportData data = Shop.shared().data("weekly-sales", "2010-W39", Locale.TAIWAN);
        List<BigDecimal> moves = column(block(data, "moves"), "difference");
        assertThat(moves).hasSizeBetween(2, 10).isSortedAccordingTo(Comparator.reverseOrder());
        Block days = block(data, "days");
        assertThat(days.rows().stream().map(row -> days.cell(row, "holiday").value()))
                .containsExactly("", "", "", "", "國慶節", "", "");
    }

    @Test
    void aChangeThatPrintsAsZeroIsNeitherGoodNorBad() {
        Cell change = Change.of(new BigDecimal("99.97"), new BigDecimal("100"), Format.CHANGE, Good.UP);
        assertThat(change.tone()).isEqualTo(Tone.NEUTRAL);
        assertThat(Change.of(new BigDecimal("99"), new BigDecimal("100"), Format.CHANGE, Good.UP)
                        .tone())
                .isEqualTo(Tone.BAD);
    }

    @Test
    void withoutDataTheReportIsIssuedWithZerosAndDashes() {
        ReportData data = Shop.shared().data("daily-sales", "2008-05-05", EN);
        assertThat(Objects.requireNonNull(data.stamp()).kind()).isEqualTo(Stamp.Kind.NO_DATA);
        assertThat(data.pages().get(0).sentence().text()).isEqualTo("Net sales 0.00: no data in this period.");
        assertThat(column(block(data, "strip"), "amount"))
                .allSatisfy(a -> assertThat(a).isEqualByComparingTo("0"));
        assertThat(block(data, "days").isEmpty()).isTrue();
    }

    @Test
    void whatLiesBeforeTheHistoryIsAbsentAndNotZero() {
        Block cards = block(Shop.shared().data("monthly-business-review", "2010-06", EN), "cards");
        assertThat(cards.cell(cards.rows().get(0), "year_ago").value()).isNull();
        assertThat(cards.cell(cards.rows().get(0), "change_year_ago").value()).isNull();
        assertThat(cards.cell(cards.rows().get(0), "series_12").value()).isNull();
        assertThat(cards.cell(cards.rows().get(0), "series_8").number()).isPositive();
    }

    @Test
    void namesComeInTheReadersLanguage() {
        Block stores = block(Shop.shared().data("weekly-sales", "2010-W45", Locale.TAIWAN), "stores");
        assertThat(stores.rows().stream().map(row -> row.cells().get(0).value()))
                .contains("高街店", "濱江店", "合計");
        for (String report : List.of("weekly-sales@2010-W45", "monthly-business-review@2010-10")) {
            String[] asked = report.split("@");
            Block categories = block(Shop.shared().data(asked[0], asked[1], Locale.TAIWAN), "categories");
            assertThat(categories.rows().stream().map(row -> row.cells().get(0).value()))
                    .containsExactlyInAnyOrder("燈具", "紙品", "合計");
        }
    }

    @Test
    void theHeatMapNamesItsDaysAndAddsUpToTheSegments() {
        ReportData data = Shop.shared().data("customer-segments", "2010-11", EN);
        Block scores = block(data, "scores");
        assertThat(scores.columns().get(scores.indexOf("r5")).label()).matches("R5  1–\\d+ days");
        assertThat(scores.columns().get(scores.indexOf("r1")).label()).matches("R1  \\d+–\\d+ days");
        Row total = scores.rows().get(scores.rows().size() - 1);
        BigDecimal value = BigDecimal.ZERO;
        for (int score = 1; score <= 5; score++) {
            BigDecimal part = scores.cell(total, "r" + score + "_value").number();
            value = value.add(Objects.requireNonNullElse(part, BigDecimal.ZERO));
        }
        assertThat(value).isEqualByComparingTo(scores.cell(total, "value").number());
        Block segments = block(data, "segments");
        assertThat(value).isEqualByComparingTo(lastOf(segments, "value"));
    }

    @Test
    void withoutSegmentsTheirBlocksAreEmptyAndNothingUnknownIsNamed() {
        ReportData data = Shop.shared().data("customer-segments", "2009-09", EN);
        for (String id : List.of("scores", "segments", "moves", "segment_rules")) {
            assertThat(block(data, id).rows()).as(id).isEmpty();
            assertThat(block(data, id).none()).contains("Fewer than 50");
            assertThat(block(data, id).aside() + block(data, id).note()).doesNotContain("–");
        }
        assertThat(block(data, "scores").columns().get(1).label()).isEqualTo("R1");
    }

    @Test
    void theRulesOfTheSegmentsHoldEveryScoredCustomerOnce() {
        ReportData data = Shop.shared().data("customer-segments", "2010-11", EN);
        Block rules = block(data, "segment_rules");
        Block segments = block(data, "segments");
        Map<String, BigDecimal> counted = new TreeMap<>();
        rules.rows()
                .forEach(row -> counted.merge(
                        String.valueOf(row.cells().get(0).value()),
                        Objects.requireNonNull(rules.cell(row, "customers").number()),
                        BigDecimal::add));
        segments.rows()
                .forEach(row -> assertThat(
                                counted.get(String.valueOf(row.cells().get(0).value())))
                        .isEqualByComparingTo(segments.cell(row, "customers").number()));
    }

    private static BigDecimal lastOf(Block block, String column) {
        List<BigDecimal> values = column(block, column);
        return values.get(values.size() - 1);
    }

    private static Block block(ReportData data, String id) {
        return data.block(id).orElseThrow();
    }

    private static List<BigDecimal> column(Block block, String id) {
        return block.rows().stream()
                .map(row -> Objects.requireNonNull(block.cell(row, id).number(), id))
                .toList();
    }
}

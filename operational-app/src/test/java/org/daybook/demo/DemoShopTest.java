package org.daybook.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.demo.DemoHistory.between;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.demo.DemoHistory.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is in every demo, whatever is planted: rows that the import accepts, in the amount that was asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoShopTest {

    static final Clock A_TUESDAY = Clock.fixed(Instant.parse("2026-11-24T04:00:00Z"), ZoneOffset.UTC);

    private DemoFiles files;
    private DemoHistory history;

    @BeforeAll
    void write(@TempDir Path directory) throws IOException {
        files = DemoShop.write(directory, A_TUESDAY, DemoShop.SEED);
        history = DemoHistory.readAll(files);
    }

    @Test
    void threeYearsThatEndThisMorning() {
        List<Row> imported = DemoHistory.read(files).rows();
        assertThat(imported.get(0).day()).isEqualTo("2023-11-24");
        assertThat(imported.get(imported.size() - 1).day()).isEqualTo("2026-08-31");
        assertThat(files.truths().lastDay()).isEqualTo("2026-11-23");
        assertThat(history.rows().get(history.rows().size() - 1).day()).isEqualTo("2026-11-24");
        assertThat(history.rows().stream().map(Row::day).distinct())
                .hasSize(files.truths().days() + 1);
    }

    @Test
    void yesterdayIsTheShopsYesterday(@TempDir Path directory) {
        Clock lateInUtc = Clock.fixed(Instant.parse("2026-11-23T17:00:00Z"), ZoneOffset.UTC);

        assertThat(DemoTruths.asOf(lateInUtc).lastDay()).isEqualTo("2026-11-23");
    }

    @Test
    void hasTheVolumeOfASmallShop() {
        List<Row> imported = DemoHistory.read(files).rows();
        assertThat(files.lines()).isEqualTo(imported.size());
        assertThat(files.documents())
                .isEqualTo(imported.stream().map(Row::document).distinct().count());
        assertThat(history.rows()).hasSizeBetween(150_000, 200_000);
        assertThat(history.rows().stream().map(Row::document).distinct().count())
                .isBetween(60_000L, 90_000L);
        assertThat(history.rows().stream().map(Row::sku).distinct().count()).isBetween(380L, 410L);
        assertThat(history.rows().stream()
                        .map(Row::customer)
                        .filter(c -> !c.isEmpty())
                        .distinct())
                .hasSize(5_000);
        assertThat(history.rows().stream().map(Row::store).distinct()).containsExactlyInAnyOrder("S1", "S2", "WEB");
    }

    @Test
    void moneyIsPlausible() {
        long net = history.sum(Row::net, row -> true);
        long returned = -history.sum(Row::net, row -> !row.isSale());
        long profit = history.sum(Row::profit, Row::isCosted);
        long costedNet = history.sum(Row::net, Row::isCosted);

        assertThat(net).isBetween(15_000_000_00L, 25_000_000_00L);
        assertThat(100.0 * returned / net).isBetween(1.0, 4.0);
        assertThat(100.0 * profit / costedNet).isBetween(40.0, 58.0);
    }

    @Test
    void noLineIsAFault() {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
        assertThat(history.rows()).allSatisfy(row -> {
            time.parse(row.at());
            assertThat(row.document()).doesNotEndWith("/");
            assertThat(row.sku()).isNotBlank();
            assertThat(row.quantity()).isNotZero();
            assertThat(row.price()).isPositive();
            assertThat(row.discount()).isBetween(0L, Math.abs(row.quantity()) * row.price());
        });
    }

    @Test
    void aDocumentHasOneCustomerAndOneSign() {
        Map<String, Row> firsts = new HashMap<>();
        assertThat(history.rows()).allSatisfy(row -> {
            Row first = firsts.computeIfAbsent(row.document(), key -> row);
            assertThat(row.customer()).isEqualTo(first.customer());
            assertThat(row.at()).isEqualTo(first.at());
            assertThat(row.isSale()).isEqualTo(first.isSale());
        });
    }

    @Test
    void headersAreTheImportsOwnFields() {
        assertThat(history.header()).isEqualTo(SalesFile.COLUMNS).contains("order_no", "ordered_at", "sku", "quantity");
    }

    @Test
    void whatComesBackWasSoldBefore() {
        Map<String, Integer> sold = new HashMap<>();
        for (Row row : history.rows()) {
            int left = sold.merge(row.store() + row.customer() + row.sku(), row.quantity(), Integer::sum);
            assertThat(left).as(row.toString()).isNotNegative();
        }
    }

    @Test
    void weekendsAndSalesDaysAreBusyAndSpringFestivalIsQuiet() {
        Map<String, Long> documents = history.rows().stream()
                .filter(Row::isSale)
                .collect(Collectors.groupingBy(
                        row -> row.day().toString(),
                        Collectors.mapping(Row::document, Collectors.collectingAndThen(Collectors.toSet(), s ->
                                (long) s.size()))));
        double mean =
                documents.values().stream().mapToLong(Long::longValue).average().orElseThrow();

        assertThat(documents.get("2025-11-11")).isGreaterThan((long) (1.8 * mean));
        assertThat(documents.get("2026-02-17")).isLessThan((long) (.4 * mean));
        assertThat(documents.get("2026-05-16")).isGreaterThan(documents.get("2026-05-12"));
    }

    @Test
    void anotherSeedIsAnotherShop() {
        Trade one = new Trade(files.truths(), 1);
        Trade two = new Trade(files.truths(), 2);

        assertThat(one.on(0)).isNotEqualTo(two.on(0)).isEqualTo(new Trade(files.truths(), 1).on(0));
    }

    @Test
    void promotionsCarryTheirCampaign() {
        List<Row> discounted =
                history.rows().stream().filter(row -> row.discount() > 0).toList();

        assertThat(discounted).allSatisfy(row -> assertThat(row.campaign()).isNotEmpty());
        assertThat(history.sum(
                        Row::discount,
                        between(files.truths().firstDay(), files.truths().lastDay())))
                .isGreaterThan(150_000_00L);
    }
}

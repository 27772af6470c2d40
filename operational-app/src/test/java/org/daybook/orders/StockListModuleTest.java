package org.daybook.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.stock.list.LevelFilter;
import org.daybook.stock.list.LevelFilter.Watch;
import org.daybook.stock.list.LevelRow;
import org.daybook.stock.list.ReorderPointRefused;
import org.daybook.stock.list.ReorderPoints;
import org.daybook.stock.list.StockList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list of levels on the real database: two products in two stores. */
class StockListModuleTest {
    private static final LevelFilter ALL = filter("", Optional.empty());

    private final LiveShop shop = new LiveShop().stocked("S1", 10).stocked("S2", 4);
    private final StockList list = shop.service(StockList.class);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void showsWhatLiesWhereAndWhatItIsWorth() {
        shop.place(LiveShop.order("O1", 3, "A"));
        LevelRow row = rows(ALL, "sku").get(0);
        assertThat(row.sku() + row.product() + row.locationCode()).isEqualTo("AAS1");
        assertThat(row.onHand()).isEqualByComparingTo("10");
        assertThat(row.reserved()).isEqualByComparingTo("3");
        assertThat(row.available()).isEqualByComparingTo("7");
        assertThat(row.averageCost()).isEqualByComparingTo("3.335");
        assertThat(row.value()).isEqualByComparingTo("33.35");
        StockList.Sum sum = list.sum(ALL);
        assertThat(sum.levels()).isEqualTo(4);
        assertThat(sum.onHand()).isEqualByComparingTo("28");
        assertThat(sum.available()).isEqualByComparingTo("25");
        assertThat(sum.value())
                .isEqualByComparingTo(
                        rows(ALL, "sku").stream().map(LevelRow::value).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void whatIsBelowItsReorderPointIsLow() {
        reorderPoint(1, 1, "7");
        assertThat(places(filter("", Optional.of(Watch.LOW)))).isEmpty();
        shop.place(LiveShop.order("O1", 3, "A"));
        assertThat(places(filter("", Optional.of(Watch.LOW)))).isEmpty();
        shop.place(LiveShop.order("O2", 1, "A"));
        assertThat(places(filter("", Optional.of(Watch.LOW)))).containsExactly("AS1");
        shop.service(ReorderPoints.class).set(1, Map.of(1L, Optional.empty()));
        assertThat(places(filter("", Optional.of(Watch.LOW)))).isEmpty();
    }

    @Test
    void whatIsPromisedToTheLastIsOut() {
        shop.place(LiveShop.orderAt("S2", "O1", 4, "A"));
        assertThat(places(filter("", Optional.of(Watch.OUT)))).containsExactly("AS2");
        assertThat(rows(filter("", Optional.of(Watch.OUT)), "sku").get(0).isOut())
                .isTrue();
    }

    @Test
    void aReorderPointMustFit() {
        for (String unfit : List.of("-1", "0.0001", "1e15")) {
            assertThatThrownBy(() -> reorderPoint(1, 1, unfit)).isInstanceOf(ReorderPointRefused.class);
        }
        reorderPoint(1, 1, "0.5000");
        assertThat(rows(ALL, "sku").get(0).reorderPoint()).isEqualByComparingTo("0.5");
    }

    @Test
    void isSearchedFilteredSortedAndPaged() {
        shop.place(LiveShop.order("O1", 3, "A"));
        assertThat(places(filter("B", Optional.empty()))).containsExactly("BS1", "BS2");
        assertThat(places(filter("b", Optional.empty()))).containsExactly("BS1", "BS2");
        assertThat(places(filter("%", Optional.empty()))).isEmpty();
        assertThat(places(new LevelFilter(List.of(2L), "", Optional.empty(), Optional.empty())))
                .containsExactly("AS2", "BS2");
        assertThat(places(new LevelFilter(List.of(2L), "", Optional.of(1L), Optional.empty())))
                .isEmpty();
        assertThat(rows(ALL, "-available").stream().map(LevelRow::available))
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        for (String sort : StockList.SORTS) {
            List<LevelRow> all = rows(ALL, sort);
            assertThat(all).hasSize(4);
            assertThat(list.find(ALL, sort, 2, 2, "en")).isEqualTo(all.subList(2, 4));
            List<LevelRow> turned = rows(ALL, "-" + sort);
            assertThat(turned.get(0)).isEqualTo(all.get(3));
        }
        assertThatThrownBy(() -> rows(ALL, "1; drop")).isInstanceOf(IllegalArgumentException.class);
    }

    private void reorderPoint(long product, long location, String reorderPoint) {
        shop.service(ReorderPoints.class).set(product, Map.of(location, Optional.of(new BigDecimal(reorderPoint))));
    }

    private static LevelFilter filter(String search, Optional<Watch> watch) {
        return new LevelFilter(List.of(), search, Optional.empty(), watch);
    }

    private List<LevelRow> rows(LevelFilter filter, String sort) {
        return list.find(filter, sort, 100, 0, "en");
    }

    private List<String> places(LevelFilter filter) {
        return rows(filter, "sku").stream()
                .map(row -> row.sku() + row.locationCode())
                .toList();
    }
}

package org.daybook.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.stock.Movement.Kind;
import org.daybook.stock.list.LevelFilter;
import org.daybook.stock.list.LevelRow;
import org.daybook.stock.list.MovementFilter;
import org.daybook.stock.list.MovementList;
import org.daybook.stock.list.MovementRow;
import org.daybook.stock.list.StockList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of movements on the real database. */
class MovementListModuleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final MovementFilter ALL = ofDays(Optional.empty(), Optional.empty());

    private final LiveShop shop = new LiveShop().stocked("S1", 10).stocked("S2", 4);
    private final MovementList list = shop.service(MovementList.class);

    @BeforeEach
    void moveGoods() {
        shop.place(LiveShop.order("O1", 3, "A", "B"));
        shop.ship("SH1", "O1", 2);
        shop.ship("SH2", "O1", 1);
        shop.giveBack("RT1", "O1", 1);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void tellsWhatHappenedNewestFirst() {
        List<MovementRow> rows = find(MovementFilter.of(1, 1));
        assertThat(rows).extracting(MovementRow::document).containsExactly("RT1", "SH2", "SH1", "R-S1");
        assertThat(rows).extracting(MovementRow::kind).containsExactly(Kind.RETURN, Kind.SALE, Kind.SALE, Kind.RECEIPT);
        assertThat(rows).extracting(MovementRow::orderNo).containsExactly("O1", "O1", "O1", null);
        assertThat(rows).extracting(row -> row.onHandAfter().intValueExact()).containsExactly(8, 7, 8, 10);
        MovementRow shipped = rows.get(2);
        assertThat(shipped.quantity()).isEqualByComparingTo("-2");
        assertThat(shipped.unitCost()).isEqualByComparingTo("3.335");
        assertThat(shipped.value()).isEqualByComparingTo("-6.67");
        assertThat(shipped.actorId()).isZero();
        assertThat(shipped.actor()).isNull();
        assertThat(shipped.businessDay()).isEqualTo(DAY);
    }

    /** Of every product and location: the sum of all is the last balance, and that is what lies there. */
    @Test
    void closesWithWhatLiesThere() {
        LevelFilter everywhere = new LevelFilter(List.of(), "", Optional.empty(), Optional.empty());
        List<LevelRow> levels = shop.service(StockList.class).find(everywhere, "sku", 100, 0, "en");
        assertThat(levels).hasSize(4);
        for (LevelRow level : levels) {
            MovementFilter pool = MovementFilter.of(level.productId(), level.locationId());
            assertThat(find(pool).get(0).onHandAfter()).isEqualByComparingTo(level.onHand());
            assertThat(list.sum(pool).quantity()).isEqualByComparingTo(level.onHand());
            assertThat(list.sum(pool).value()).isEqualByComparingTo(level.value());
        }
        shop.assertBooksAgree();
    }

    /** Each balance is the one before and the movement. */
    @Test
    void runsOn() {
        List<MovementRow> rows = find(MovementFilter.of(1, 1));
        BigDecimal before = BigDecimal.ZERO;
        for (int i = rows.size() - 1; i >= 0; i--) {
            before = before.add(rows.get(i).quantity());
            assertThat(rows.get(i).onHandAfter()).isEqualByComparingTo(before);
        }
    }

    @Test
    void isFilteredAndPaged() {
        List<MovementRow> all = find(ALL);
        assertThat(all).hasSize(7).hasSize((int) list.sum(ALL).movements());
        assertThat(list.find(ALL, 3, 2, "en")).isEqualTo(all.subList(2, 5));
        assertThat(find(ofDays(Optional.of(DAY), Optional.of(DAY)))).isEqualTo(all);
        assertThat(find(ofDays(Optional.of(DAY.plusDays(1)), Optional.empty()))).isEmpty();
        assertThat(find(ofDays(Optional.empty(), Optional.of(DAY.minusDays(1)))))
                .isEmpty();
        MovementFilter sales = new MovementFilter(
                List.of(1L), Optional.empty(), Optional.empty(), Set.of(Kind.SALE), Optional.empty(), Optional.empty());
        assertThat(find(sales)).extracting(MovementRow::document).containsExactly("SH2", "SH1");
        MovementFilter second = new MovementFilter(
                List.of(2L), Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty());
        assertThat(find(second)).extracting(MovementRow::locationCode).containsExactly("S2", "S2");
    }

    private static MovementFilter ofDays(Optional<LocalDate> from, Optional<LocalDate> to) {
        return new MovementFilter(List.of(), Optional.empty(), Optional.empty(), Set.of(), from, to);
    }

    private List<MovementRow> find(MovementFilter filter) {
        return list.find(filter, 100, 0, "en");
    }
}

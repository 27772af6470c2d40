package org.daybook.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daybook.orders.OrderRefused.Reason;
import org.daybook.stock.SoldOut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many want the same at once, on the real database: nothing is sold, placed or shipped twice. */
class OrdersAtOnceModuleTest {
    private static final int BUYERS = 500;
    private static final int THREADS = 16;

    private final LiveShop shop = new LiveShop();

    @AfterEach
    void close() {
        shop.close();
    }

    /** Half of the buyers name the products in the other sequence: nobody waits in a circle. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 23, 50})
    void exactlyTheStockIsSold(int stock) throws InterruptedException {
        shop.stocked(stock);
        List<Runnable> buyers = new ArrayList<>();
        for (int i = 0; i < BUYERS; i++) {
            String[] skus = i % 2 == 0 ? new String[] {"A", "B"} : new String[] {"B", "A"};
            NewOrder order = LiveShop.order("O" + i, 1, skus);
            buyers.add(() -> shop.place(order));
        }
        List<Throwable> refused = Crowd.rush(THREADS, buyers);
        assertThat(refused).hasSize(BUYERS - stock).allMatch(SoldOut.class::isInstance);
        assertThat(shop.value("select count(*) from orders.sales_order")).isEqualTo(String.valueOf(stock));
        assertAllIsPromised(stock);
        shop.assertBooksAgree();
    }

    /** Orders of one to three pieces: what is left at the end was too little for those who were refused. */
    @Test
    void nothingIsPromisedTwiceWhenOrdersDifferInSize() throws InterruptedException {
        shop.stocked(50);
        List<Runnable> buyers = new ArrayList<>();
        for (int i = 0; i < BUYERS; i++) {
            NewOrder order = LiveShop.order("O" + i, 1 + i % 3, "A");
            buyers.add(() -> shop.place(order));
        }
        assertThat(Crowd.rush(THREADS, buyers)).allMatch(SoldOut.class::isInstance);
        assertThat(shop.value("select trim_scale(reserved) from stock.level where product_id = 1"))
                .isEqualTo("50")
                .isEqualTo(shop.value("select trim_scale(sum(quantity)) from orders.order_line"));
        shop.assertBooksAgree();
    }

    @Test
    void theSameOrderByEightAtOnceIsPlacedOnce() throws InterruptedException {
        shop.stocked(20);
        NewOrder order = LiveShop.order("O1", 2, "A", "B");
        assertThat(Crowd.rush(8, Collections.nCopies(8, () -> shop.place(order))))
                .isEmpty();
        assertThat(shop.value("select count(*) from orders.sales_order")).isEqualTo("1");
        assertThat(shop.value("select count(*) from audit.business_event where event_kind = 'order_placed'"))
                .isEqualTo("1");
        assertAllIsPromised(2);
        shop.assertBooksAgree();
    }

    @Test
    void ofTwoThatShipTheLastPieceOneWins() throws InterruptedException {
        shop.stocked(5);
        shop.place(LiveShop.order("O1", 1, "A"));
        List<Throwable> refused =
                Crowd.rush(2, List.of(() -> shop.ship("S1", "O1", 1), () -> shop.ship("S2", "O1", 1)));
        assertThat(refused)
                .singleElement()
                .isInstanceOfSatisfying(
                        OrderRefused.class, told -> assertThat(told.reason()).isEqualTo(Reason.MORE_THAN_LEFT));
        assertThat(shop.value("select trim_scale(on_hand) from stock.level where product_id = 1"))
                .isEqualTo("4");
        assertThat(shop.value("select count(*) from ledger.entry where event_kind = 'shipment'"))
                .isEqualTo("1");
        shop.assertBooksAgree();
    }

    /** Each store ships what was promised in the other. */
    @Test
    void nobodyWaitsInACircleForTwoStores() throws InterruptedException {
        shop.stocked("S1", 200).stocked("S2", 200);
        List<Runnable> shipments = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String order = "O" + i;
            shop.place(LiveShop.orderAt(i % 2 == 0 ? "S1" : "S2", order, 1, "A"));
            String from = i % 2 == 0 ? "S2" : "S1";
            shipments.add(() -> shop.shipFrom(from, "S-" + order, order));
        }
        assertThat(Crowd.rush(THREADS, shipments)).isEmpty();
        shop.assertBooksAgree();
    }

    @Test
    void ofShippingAndCancellingAtOnceOneComesFirst() throws InterruptedException {
        shop.stocked(5);
        shop.place(LiveShop.order("O1", 1, "A"));
        List<Throwable> refused = Crowd.rush(2, List.of(() -> shop.ship("S1", "O1", 1), () -> shop.cancel("O1")));
        assertThat(refused).singleElement().isInstanceOf(OrderRefused.class);
        assertThat(shop.value("select trim_scale(reserved) from stock.level where product_id = 1"))
                .isEqualTo("0");
        shop.assertBooksAgree();
    }

    private void assertAllIsPromised(int units) {
        assertThat(shop.value("select string_agg(trim_scale(reserved)::text, ' ') from stock.level"))
                .isEqualTo(units + " " + units);
        assertThat(shop.value("select trim_scale(sum(quantity)) from stock.reservation"))
                .isEqualTo(String.valueOf(2 * units));
    }
}

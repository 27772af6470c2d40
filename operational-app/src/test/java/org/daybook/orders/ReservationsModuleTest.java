package org.daybook.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.settings.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Promises that expire, on the real database: what nobody paid is cancelled and free again, once. */
class ReservationsModuleTest {
    private static final int ORDERS = 40;
    private static final int THREADS = 8;

    private final LiveShop shop = new LiveShop().stocked(ORDERS * 2);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anOrderThatNobodyPaidIsCancelledAndItsGoodsAreFree() {
        place("O1", -1);
        assertThat(shop.expire()).isEqualTo(1);
        assertThat(promised()).isEqualTo("0");
        assertThat(shop.value("select fulfilment_state || ' ' || payment_state from orders.sales_order"))
                .isEqualTo("cancelled unpaid");
        assertThat(shop.value("""
                select string_agg(event_kind || ':' || cause || ':' || trim_scale(cancelled_quantity), ' '
                    order by event_id)
                from orders.order_event where event_kind = 'cancelled'
                """)).isEqualTo("cancelled:expiry:2");
        shop.assertBooksAgree();
    }

    @Test
    void again() {
        place("O1", -1);
        shop.expire();
        Map<String, String> before = shop.contents();
        assertThat(shop.expire()).isZero();
        shop.cancel("O1");
        assertThat(shop.contents()).isEqualTo(before);
    }

    @Test
    void whatIsNotDueOrNeedsNoExpiryStays() {
        place("O1", 1);
        shop.place(LiveShop.order("O2", 2, "A"));
        assertThat(shop.expire()).isZero();
        assertThat(promised()).isEqualTo("4");
    }

    /** Who confirmed an order, or took money for it, keeps the promise. */
    @Test
    void whatIsCommittedStays() {
        place("O1", -1);
        shop.confirm("O1");
        place("O2", -1);
        shop.pay("P2", "O2", "1.00");
        place("O3", -1);
        shop.ship("S3", "O3", 1);
        assertThat(shop.expire()).isZero();
        assertThat(promised()).isEqualTo("5");
        shop.assertBooksAgree();
    }

    @Test
    void severalRunsAtOnceReleaseOnce() throws InterruptedException {
        for (int i = 0; i < ORDERS; i++) {
            place("O" + i, -1);
        }
        AtomicInteger released = new AtomicInteger();
        List<Runnable> runs = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            runs.add(() -> released.addAndGet(shop.expire()));
        }
        assertThat(Crowd.rush(THREADS, runs)).isEmpty();
        released.addAndGet(shop.expire());
        assertThat(released).hasValue(ORDERS);
        assertThat(promised()).isEqualTo("0");
        assertThat(shop.value("select count(*) from orders.order_event where event_kind = 'cancelled'"))
                .isEqualTo(String.valueOf(ORDERS));
        shop.assertBooksAgree();
    }

    @Test
    void besidePayingShippingAndCancelling() throws InterruptedException {
        List<Runnable> moves = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            String order = "O" + i;
            place(order, -1);
            moves.add(i % 3 == 0 ? () -> shop.pay("P-" + order, order, "1.00") : () -> shop.cancel(order));
            moves.add(shop::expire);
            moves.add(() -> shop.ship("S-" + order, order, 1));
        }
        assertThat(Crowd.rush(THREADS, moves)).allMatch(Refused.class::isInstance);
        shop.assertBooksAgree();
    }

    private void place(String orderNo, int minutes) {
        shop.place(LiveShop.order(orderNo, 2, "A"));
        shop.holdFor(orderNo, minutes);
    }

    private String promised() {
        return shop.value("select trim_scale(reserved) from stock.level where product_id = 1");
    }
}

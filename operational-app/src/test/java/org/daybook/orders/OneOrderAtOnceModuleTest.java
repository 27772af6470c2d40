package org.daybook.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.daybook.settings.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything happens to one order at once, on the real database: one waits for the other, nobody in a circle. */
class OneOrderAtOnceModuleTest {
    private static final int ORDERS = 40;
    private static final int THREADS = 16;
    private static final String DEADLOCK = "40P01";

    private final LiveShop shop = new LiveShop().stocked(ORDERS * 4);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void payingAndShipping() throws InterruptedException {
        List<Runnable> moves = new ArrayList<>();
        forEachOrder(order -> moves.addAll(List.of(
                () -> shop.pay("P1-" + order, order, "10.00"),
                () -> shop.ship("S1-" + order, order, 1),
                () -> shop.pay("P2-" + order, order, "12.00"),
                () -> shop.ship("S2-" + order, order, 1))));
        assertThat(Crowd.rush(THREADS, moves)).isEmpty();
        shop.assertBooksAgree();
    }

    @Test
    void payingShippingCancellingReturningAndRefunding() throws InterruptedException {
        List<Runnable> moves = new ArrayList<>();
        forEachOrder(order -> {
            shop.ship("S0-" + order, order, 1);
            moves.addAll(List.of(
                    () -> shop.pay("P1-" + order, order, "40.00"),
                    () -> shop.ship("S1-" + order, order, 1),
                    () -> shop.giveBack("R1-" + order, order, 1),
                    () -> shop.refund("F1-" + order, order, "0.50"),
                    () -> shop.cancel(order),
                    () -> shop.giveBack("R2-" + order, order, 1),
                    () -> shop.pay("P2-" + order, order, "1.00"),
                    () -> shop.refund("F2-" + order, order, "0.50")));
        });
        List<Throwable> refused = Crowd.rush(THREADS, moves);
        assertThat(refused).noneMatch(OneOrderAtOnceModuleTest::isDeadlock).allMatch(Refused.class::isInstance);
        shop.assertBooksAgree();
    }

    private void forEachOrder(Consumer<String> order) {
        for (int i = 0; i < ORDERS; i++) {
            shop.place(LiveShop.order("O" + i, 3, "A"));
            order.accept("O" + i);
        }
    }

    private static boolean isDeadlock(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, cause -> cause.getCause())
                .anyMatch(cause -> cause instanceof SQLException said && DEADLOCK.equals(said.getSQLState()));
    }
}

package org.daybook.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who is too many hears so at once; who waits gets in. */
class GateTest {
    @Test
    void theNextAfterThoseWhoWaitIsTurnedAway() throws Exception {
        Gate gate = new Gate(1, 1);
        CountDownLatch open = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<String> first = pool.submit(() -> gate.through(() -> after(open)));
            Future<String> second = pool.submit(() -> gate.through(() -> after(open)));
            await().until(() -> isFull(gate));
            assertThatThrownBy(() -> gate.through(() -> "third")).isInstanceOf(GateFull.class);
            open.countDown();
            assertThat(first.get(9, TimeUnit.SECONDS) + second.get(9, TimeUnit.SECONDS))
                    .isEqualTo("inside" + "inside");
            assertThat(gate.through(() -> "third")).isEqualTo("third");
        } finally {
            pool.shutdownNow();
        }
    }

    private static boolean isFull(Gate gate) {
        return gate.waiting() == 1;
    }

    private static String after(CountDownLatch open) {
        try {
            open.await();
            return "inside";
        } catch (InterruptedException e) {
            return "interrupted";
        }
    }
}

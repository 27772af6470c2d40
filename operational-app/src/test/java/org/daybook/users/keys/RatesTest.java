package org.daybook.users.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static final int A_MINUTE = 3;

    @Test
    void eachHasItsTurnsAndThenWaits() {
        Rates<String> rates = new Rates<>(A_MINUTE);
        assertThat(rates.pause("a")).isZero();
        for (int i = 0; i < A_MINUTE; i++) {
            assertThat(rates.count("a")).isZero();
        }
        assertThat(rates.count("a")).isBetween(1L, 21L);
        assertThat(rates.pause("a")).isBetween(1L, 21L);
        assertThat(rates.count("b")).isZero();
    }

    @Test
    void whoWasNotSeenForLongIsForgotten() {
        Rates<Integer> rates = new Rates<>(1);
        rates.count(-1);
        assertThat(rates.pause(-1)).isPositive();
        IntStream.range(0, 10_000).forEach(rates::count);
        assertThat(rates.pause(-1)).isZero();
    }
}

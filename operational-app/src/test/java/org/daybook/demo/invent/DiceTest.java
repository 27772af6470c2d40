package org.daybook.demo.invent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DiceTest {

    @Property(tries = 100)
    void fractionsStayInTheirRange(@ForAll long seed) {
        assertThat(new Dice(seed).fraction()).isGreaterThanOrEqualTo(0).isLessThan(1);
    }

    @Test
    void aSeedGivesTheSameNumbersOnEveryMachine() {
        assertThat(new Dice(1).below(1_000_000))
                .isEqualTo(new Dice(1).below(1_000_000))
                .isEqualTo(566561);
    }

    @Test
    void poissonHasItsMean() {
        Dice dice = new Dice(5);
        double mean =
                IntStream.range(0, 20_000).map(i -> dice.poisson(7)).average().orElseThrow();

        assertThat(mean).isCloseTo(7, within(.1));
    }

    @Test
    void picksFollowTheWeights() {
        Dice dice = new Dice(6);
        double[] weights = Dice.summed(1, 0, 3);
        int[] picked = new int[3];
        IntStream.range(0, 10_000).forEach(i -> picked[dice.pick(weights)]++);

        assertThat(picked[1]).isZero();
        assertThat(picked[2] / (double) picked[0]).isCloseTo(3, within(.2));
    }
}

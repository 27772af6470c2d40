package org.daybook.reports.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CompactListTest {

    @Property(tries = 40)
    void holdsWhatWasAddedInItsOrder(@ForAll @IntRange(max = 4200) int size) {
        List<BigDecimal> plain = new ArrayList<>();
        List<BigDecimal> compact = new CompactList<>();
        for (int i = 0; i < size; i++) {
            plain.add(BigDecimal.valueOf(i, i % 5));
            compact.add(BigDecimal.valueOf(i, i % 5));
        }
        assertThat(compact).isEqualTo(plain);
        assertThatThrownBy(() -> compact.get(size)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Property(tries = 40)
    void isReadFromAnywhere(@ForAll @IntRange(max = 3499) int one, @ForAll @IntRange(max = 3499) int other) {
        List<Integer> compact = new CompactList<>();
        for (int i = 0; i < 3500; i++) {
            compact.add(i);
        }
        assertThat(compact.get(one)).isEqualTo(one);
        assertThat(compact.get(other)).isEqualTo(other);
        assertThat(LazyList.of(compact, i -> 2 * i).get(one)).isEqualTo(2 * one);
    }
}

package org.daybook.reports.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;

class CompactRowsTest {
    private static final int TWO_CHUNKS = 2100;

    @Property(tries = 40)
    void holdsWhatWasAddedInItsOrder(@ForAll @IntRange(max = 4200) int size) {
        List<Object[]> plain = new ArrayList<>();
        List<Object[]> compact = new CompactRows();
        for (int i = 0; i < size; i++) {
            plain.add(new Object[] {BigDecimal.valueOf(i, i % 5), "row " + i});
            compact.add(new Object[] {BigDecimal.valueOf(i, i % 5), "row " + i});
        }
        assertThat(compact.toArray(Object[][]::new)).isDeepEqualTo(plain.toArray(Object[][]::new));
        assertThatThrownBy(() -> compact.get(size)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Property(tries = 40)
    void isReadFromAnywhere(@ForAll @IntRange(max = 3499) int one, @ForAll @IntRange(max = 3499) int other) {
        List<Object[]> compact = new CompactRows();
        for (int i = 0; i < 3500; i++) {
            compact.add(new Object[] {i});
        }
        assertThat(compact.get(one)).containsExactly(one);
        assertThat(compact.get(other)).containsExactly(other);
        assertThat(LazyList.of(compact, row -> 2 * (int) row[0]).get(one)).isEqualTo(2 * one);
    }

    @Property(tries = 100)
    void givesBackAnyValue(
            @ForAll String text,
            @ForAll @BigRange(min = "-99999999999999999999999999999999", max = "99999999999999999999999999999999")
                    BigDecimal decimal,
            @ForAll long number,
            @ForAll int whole,
            @ForAll double real,
            @ForAll @IntRange(min = -3_000_000, max = 3_000_000) int day) {
        Object[] row = {
            text,
            decimal,
            null,
            number,
            whole,
            (short) 7,
            (byte) -7,
            real,
            LocalDate.ofEpochDay(day),
            true,
            false,
            "",
            1f,
            Instant.EPOCH
        };
        List<Object[]> compact = new CompactRows();
        for (int i = 0; i < TWO_CHUNKS; i++) {
            compact.add(row);
        }
        assertThat(compact.get(0)).containsExactly(row);
    }
}

package org.daybook.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PageOfTest {
    private static final int SIZE = 50;

    @Property(tries = 300)
    void everyPageLeadsToPagesThatExist(
            @ForAll @IntRange(max = 1000) int count, @ForAll @IntRange(min = 1, max = 999_999) int number) {
        PageOf<String> page = page(count, number);
        int last = Math.max(1, (count + SIZE - 1) / SIZE);
        assertThat(page.numbers()).allSatisfy(other -> assertThat(other).isBetween(1, last));
        assertThat(page.numbers()).contains(Math.min(number, last));
        assertThat(page.hasPrevious()).isEqualTo(number > 1);
        if (page.hasPrevious()) {
            assertThat(page.previous()).isBetween(1, last);
        }
        assertThat(page.last()).isLessThanOrEqualTo(count);
        assertThat(page.last() - page.first()).isEqualTo(Math.max(0, page.rows().size() - 1));
        assertThat(page.hasNext()).isEqualTo(number < last);
    }

    private static PageOf<String> page(int count, int number) {
        ListState state = ListState.of("/orders", "page=" + number);
        assertThat(state.size()).isEqualTo(SIZE);
        long before = (number - 1L) * SIZE;
        List<String> rows = Collections.nCopies((int) Math.max(0, Math.min(SIZE, count - before)), "row");
        return new PageOf<>(rows, count, state);
    }
}

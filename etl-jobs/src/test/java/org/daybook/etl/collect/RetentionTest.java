package org.daybook.etl.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.etl.collect.Retention.Published;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2011-06-30T12:00:00Z");

    @Test
    void keeps_the_last_of_each_month_and_all_of_thirty_days() {
        assertThat(expired(
                        "2011-03-30",
                        "2011-03-31",
                        "2011-04-01",
                        "2011-04-02",
                        "2011-05-30",
                        "2011-05-31",
                        "2011-06-01",
                        "2011-06-02",
                        "2011-06-03",
                        "2011-06-04"))
                .containsExactly(1L, 3L, 5L);
    }

    @Test
    void keeps_the_newest_however_old_they_are() {
        assertThat(expired("2010-01-01", "2010-01-02", "2010-01-03", "2010-01-04"))
                .containsExactly(1L);
    }

    private static Stream<Long> expired(String... days) {
        List<Published> releases = Stream.iterate(1, i -> i <= days.length, i -> i + 1)
                .map(i -> new Published(i, Instant.parse(days[i - 1] + "T00:00:00Z")))
                .toList();
        return Retention.DEFAULT.expired(releases, NOW).stream().map(Published::id);
    }
}

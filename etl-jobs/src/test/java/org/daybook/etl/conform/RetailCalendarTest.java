package org.daybook.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetailCalendarTest {

    @Test
    void has_a_53rd_week_in_the_known_years_only() {
        assertThat(IntStream.rangeClosed(1999, 2029).filter(y -> weeks(y) == 53).boxed())
                .containsExactly(2000, 2006, 2012, 2017, 2023, 2028);
        assertThat(IntStream.rangeClosed(1999, 2029)
                        .map(RetailCalendarTest::weeks)
                        .distinct()
                        .boxed())
                .containsExactlyInAnyOrder(52, 53);
    }

    @Test
    void starts_on_a_sunday_and_takes_4_5_4_weeks() {
        LocalDate start = LocalDate.of(2010, 1, 31);
        assertThat(RetailCalendar.of(start)).isEqualTo(new RetailCalendar(2010, 1, 1, 1));
        assertThat(RetailCalendar.of(start.minusDays(1))).isEqualTo(new RetailCalendar(2009, 12, 52, 52));
        assertThat(RetailCalendar.of(start.plusWeeks(4)).month()).isEqualTo(2);
        assertThat(RetailCalendar.of(start.plusWeeks(9)).month()).isEqualTo(3);
        assertThat(RetailCalendar.of(start.plusWeeks(13)).month()).isEqualTo(4);
    }

    @Test
    void leaves_out_the_first_week_when_a_long_year_is_compared() {
        LocalDate start = LocalDate.of(2023, 1, 29);
        assertThat(RetailCalendar.of(start)).isEqualTo(new RetailCalendar(2023, 1, 1, null));
        assertThat(RetailCalendar.of(start.plusWeeks(1)).weekRestated()).isEqualTo(1);
        assertThat(RetailCalendar.of(start.plusWeeks(52))).isEqualTo(new RetailCalendar(2023, 12, 53, 52));
    }

    private static int weeks(int year) {
        return (int) LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 12, 31))
                        .filter(d -> RetailCalendar.of(d).year() == year)
                        .count()
                / 7;
    }
}

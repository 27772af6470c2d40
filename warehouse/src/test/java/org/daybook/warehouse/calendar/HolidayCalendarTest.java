package org.daybook.warehouse.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidayCalendarTest {
    private final HolidayCalendar calendar = HolidayCalendar.load();

    @Test
    void knows_holidays_and_the_days_worked_for_them() {
        assertThat(calendar.holiday(LocalDate.of(2026, 5, 1))).contains("labour");
        assertThat(calendar.holiday(LocalDate.of(2026, 5, 6))).isEmpty();
        assertThat(calendar.isWorked(LocalDate.of(2026, 5, 5))).isFalse();
        assertThat(calendar.isWorked(LocalDate.of(2026, 5, 9))).isTrue();
        assertThat(calendar.isWorked(LocalDate.of(2026, 5, 10))).isFalse();
    }

    @Test
    void says_nothing_of_years_without_a_file() {
        assertThat(calendar.knows(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(calendar.knows(LocalDate.of(2009, 10, 1))).isFalse();
        assertThat(calendar.holiday(LocalDate.of(2009, 10, 1))).isEmpty();
    }

    @Test
    void days_worked_for_holidays_are_weekend_days_that_are_none() {
        assertThat(calendar.makeUpDays())
                .allMatch(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .noneMatch(day -> calendar.holiday(day).isPresent());
    }

    @Test
    void each_year_has_the_days_off_that_the_law_gives() {
        for (int year : calendar.years()) {
            long extra = calendar.holidays().keySet().stream()
                    .filter(day -> day.getYear() == year)
                    .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                    .count();
            long worked = calendar.makeUpDays().stream()
                    .filter(day -> day.getYear() == year)
                    .count();
            assertThat(extra - worked)
                    .as("weekdays off in %s beyond those made up for", year)
                    .isBetween(9L, 14L);
        }
    }
}

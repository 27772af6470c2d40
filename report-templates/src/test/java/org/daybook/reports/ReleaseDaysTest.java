package org.daybook.reports;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.daybook.warehouse.Manifest.DayRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseDaysTest {
    private static final ReleaseDays DAYS =
            new ReleaseDays(new DayRange(LocalDate.of(2009, 12, 1), LocalDate.of(2010, 12, 9)));

    @ParameterizedTest
    @ValueSource(strings = {"2009-12-01", "2009-12", "2009-W49", "2010-12-09", "2010-12", "2010-Q4", "2010-06-06"})
    void hasSomethingToTellOfAPeriodThatItTouches(String period) {
        assertThatCode(() -> DAYS.requireSome(Period.parse(period))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2009-11-30", "2009-11", "2010-12-10", "2011-01", "2010-W50", "2011-Q1"})
    void refusesAPeriodBeforeOrBehindIt(String period) {
        assertThatThrownBy(() -> DAYS.requireSome(Period.parse(period)))
                .isInstanceOf(ReportRejected.class)
                .hasMessageContaining(period)
                .hasMessageContaining("2009-12-01 to 2010-12-09");
    }
}

package org.daybook.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DashboardTest {

    @Test
    void changesAreExplainedForTheLastMonthThatIsOver() {
        assertThat(month(PeriodChoice.THIS_MONTH, "2026-12-03")).isEqualTo("2026-11");
        assertThat(month(PeriodChoice.THIS_MONTH, "2026-11-30")).isEqualTo("2026-11");
        assertThat(month(PeriodChoice.LAST_MONTH, "2026-12-03")).isEqualTo("2026-11");
        assertThat(month(PeriodChoice.LAST_WEEK, "2026-12-06")).isEqualTo("2026-10");
        assertThat(month(PeriodChoice.YESTERDAY, "2027-01-01")).isEqualTo("2026-12");
    }

    private static String month(PeriodChoice choice, String completeThrough) {
        LocalDate complete = LocalDate.parse(completeThrough);
        return new Dashboard(1, choice, choice.of(complete), "", "en", complete, false, false)
                .wholeMonth()
                .toString();
    }
}

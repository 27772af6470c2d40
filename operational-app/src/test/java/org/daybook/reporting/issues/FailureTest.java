package org.daybook.reporting.issues;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.reports.ReportRejected;
import org.daybook.reports.ReportRejected.Reason;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void aPeriodThatTheReleaseDoesNotReachIsNamedAsTheCause() {
        assertThat(code(new ReportRejected(Reason.PERIOD_OUTSIDE, "2100-01-01", "2023-11-30", "2026-11-30")))
                .isEqualTo("period_outside");
        assertThat(code(new ReportRejected(Reason.STORE_UNKNOWN, "S9"))).isEqualTo("not_printed");
        assertThat(code(new IllegalStateException())).isEqualTo("not_printed");
    }

    private static String code(RuntimeException failure) {
        return IssueRow.Failure.of(failure).code();
    }
}

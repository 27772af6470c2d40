package org.daybook.analytics.sql.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.daybook.analytics.sql.SqlSettings;
import org.junit.jupiter.api.Test;

/** Whose query runs next. */
class AdmissionTest {
    private final Admission<String> admission = new Admission<>(
            new SqlSettings(Duration.ofSeconds(1), 512, 1, 10, 1, 2, 1, 4, 3, 10), query -> query.charAt(0));

    @Test
    void firstComeFirstServedButOneOfAUserAtATime() {
        for (String query : new String[] {"a1", "a2", "b1", "c1"}) {
            assertThat(admission.enter(query)).isTrue();
        }
        assertThat(admission.next()).contains("a1");
        assertThat(admission.next()).contains("b1");
        assertThat(admission.next()).isEmpty();
        assertThat(admission.place("a2")).isEqualTo(1);
        assertThat(admission.place("c1")).isEqualTo(2);
        admission.leave("b1");
        assertThat(admission.next()).contains("c1");
        admission.leave("a1");
        assertThat(admission.next()).contains("a2");
        assertThat(admission.place("a2")).isZero();
    }

    @Test
    void thereIsAnEndToWaitingForEachAndForAll() {
        assertThat(admission.enter("a1") && admission.enter("a2") && admission.enter("a3"))
                .isTrue();
        assertThat(admission.enter("a4")).isFalse();
        assertThat(admission.enter("b1")).isTrue();
        assertThat(admission.enter("c1")).isFalse();
        assertThat(admission.withdraw("a2")).isTrue();
        assertThat(admission.enter("c1")).isTrue();
    }

    @Test
    void whatRunsIsNotWithdrawn() {
        admission.enter("a1");
        admission.next();
        assertThat(admission.withdraw("a1")).isFalse();
    }
}

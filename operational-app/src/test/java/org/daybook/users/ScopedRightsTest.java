package org.daybook.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a limit to some stores takes away. */
class ScopedRightsTest {
    @Test
    void whoSeesSomeStoresDoesNotReadThoseOfOthersBySql() {
        assertThat(analyst(Set.of()).rights()).contains(Right.SQL_RUN, Right.REPORTS_READ);
        assertThat(analyst(Set.of(2L)).signedIn().rights())
                .contains(Right.REPORTS_READ)
                .doesNotContain(Right.SQL_RUN);
    }

    private static User analyst(Set<Long> stores) {
        return new User(1, "a", "A", Set.of(Role.ANALYST), stores, "en", false, Optional.empty());
    }
}

package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.users.Right;
import org.daybook.users.Role;
import org.junit.jupiter.api.Test;

class DemoSchedulesTest {

    /** Others are refused as recipients, and the demo with them. */
    @Test
    void whoGetsReportsMayReadThem() {
        List<Role> readers = Stream.of(DemoSchedules.DAILY, DemoSchedules.WEEKLY, DemoSchedules.MONTHLY)
                .map(Map::values)
                .flatMap(roles -> roles.stream().flatMap(List::stream))
                .toList();
        assertThat(readers)
                .isNotEmpty()
                .allSatisfy(role -> assertThat(role.rights()).contains(Right.REPORTS_READ));
    }
}

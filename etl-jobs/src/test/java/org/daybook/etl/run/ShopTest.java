package org.daybook.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ShopTest {

    @Test
    void is_complete_through_yesterday_by_its_own_clock() {
        Shop shanghai = new Shop("CNY", "Asia/Shanghai", "04:00", "zh-CN", 1);
        assertThat(shanghai.completeThrough(Instant.parse("2026-01-31T19:59:59Z")))
                .isEqualTo(LocalDate.of(2026, 1, 30));
        assertThat(shanghai.completeThrough(Instant.parse("2026-01-31T20:00:00Z")))
                .isEqualTo(LocalDate.of(2026, 1, 31));
    }
}

package org.daybook.reports.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamedSqlTest {

    @Test
    void namesBecomeTheirValues() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("to", LocalDate.of(2010, 12, 9));
        values.put("prev_from", null);
        values.put("store", 7L);
        values.put("lang", "it's :to");
        assertThat(NamedSql.fill(
                        "select :to, x::date -- not :this\nfrom t where a = ':text''s' and b >= :prev_from and c = :store and d = :lang",
                        values))
                .isEqualTo(
                        "select date '2010-12-09', x::date -- not :this\nfrom t where a = ':text''s' and b >= null and c = 7 and d = 'it''s :to'");
    }

    @Test
    void anUnknownNameIsAFaultOfTheQuery() {
        assertThatThrownBy(() -> NamedSql.fill("select :other", Map.of("to", "x")))
                .hasMessage("a report's query asks for :other, known are [to]");
        assertThatThrownBy(() -> NamedSql.fill("select :to", Map.of("to", List.of())))
                .hasMessageContaining("cannot ask for :to");
    }
}

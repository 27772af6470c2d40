package org.daybook.etl.marts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.daybook.warehouse.models.Model;
import org.junit.jupiter.api.Test;

class WavesTest {

    @Test
    void builds_a_mart_after_those_that_it_reads() {
        assertThat(SparkMarts.waves(List.of(
                                mart("a", "select 1 from core.x"),
                                mart("b", "select 1 from core.y"),
                                mart("c", "select 1 from marts.a"),
                                mart("d", "select 1 from marts.c join core.z")))
                        .stream()
                        .map(w -> w.stream().map(Model::name).toList()))
                .containsExactly(List.of("a", "b"), List.of("c"), List.of("d"));
    }

    private static Model mart(String name, String sql) {
        return new Model("marts", name, sql, Map.of(), Map.of(), List.of(), false, List.of(), List.of(), List.of());
    }
}

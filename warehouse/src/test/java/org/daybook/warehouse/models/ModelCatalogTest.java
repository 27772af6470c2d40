package org.daybook.warehouse.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.daybook.warehouse.metrics.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelCatalogTest {
    @Test
    void everyModelSaysWhatItIs() {
        ModelCatalog catalog = ModelCatalog.load();
        assertThat(catalog.core()).isNotEmpty();
        assertThat(catalog.all()).allSatisfy(model -> {
            assertThat(model.key()).as(model.name()).isNotEmpty();
            assertThat(model.columns()).as(model.name()).isNotEmpty();
            assertThat(model.description().keySet()).as(model.name()).containsAll(Language.tags());
            assertThat(model.grain().keySet()).as(model.name()).containsAll(Language.tags());
        });
        assertThat(catalog.marts())
                .allSatisfy(mart -> assertThat(mart.sql()).as(mart.name()).isNotBlank());
    }

    @Test
    void martsComeAfterThoseTheyRead() {
        List<Model> marts = List.of(
                mart("a", "select 1 from b -- from z\njoin marts.c on true"),
                mart("b", "select 1 from core.x"),
                mart("c", "with t as (select 1 from b) select 1 from t"));
        assertThat(new ModelCatalog(marts).marts()).extracting(Model::name).containsExactly("b", "c", "a");
    }

    @Test
    void aCircleIsRefused() {
        List<Model> circle = List.of(mart("a", "select 1 from b"), mart("b", "select 1 from a"));
        assertThatThrownBy(() -> new ModelCatalog(circle)).hasMessageContaining("circle");
    }

    @Test
    void aCheckIsAQueryForTheRowsThatBreakIt() {
        Model model = Model.parse("marts", "m", """
                description: {en: M}
                columns: [{name: n, type: money, nullable: false}, {name: m, type: qty null}]
                checks: [{name: positive, expr: n > 0}, {name: some, sql: select 1 as x where false}]
                """, "select 1");
        assertThat(model.checks())
                .containsExactly(
                        new Model.Check("positive", "select * from marts.m where not (n > 0)", "n > 0"),
                        new Model.Check("some", "select 1 as x where false", null));
        assertThat(model.columns()).extracting(Model.Column::sqlType).containsExactly("DECIMAL(18,2)", "DECIMAL(18,3)");
        assertThat(model.columns()).extracting(Model.Column::isNullable).containsExactly(false, true);
    }

    private static Model mart(String name, @Nullable String sql) {
        return new Model("marts", name, sql, Map.of(), Map.of(), List.of(), false, List.of(), List.of(), List.of());
    }
}

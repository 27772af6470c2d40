package org.daybook.etl.marts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.etl.shop.Pipeline;
import org.daybook.etl.shop.ReleaseRows;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Spark published is, row by row, what the same SQL gives in DuckDB on the same core tables. */
class MartsInBothEnginesTest {
    private static Release release;

    @BeforeAll
    static void load() {
        release = Release.of(Pipeline.loaded().warehouse(), 1);
    }

    static Stream<String> marts() {
        return ModelCatalog.load().marts().stream().map(Model::name);
    }

    @ParameterizedTest
    @MethodSource("marts")
    void gives_the_same_rows(String name) throws SQLException {
        Model mart = ModelCatalog.load().find("marts", name).orElseThrow();
        String published = "select * from marts." + name;
        String again = "select * from (" + mart.sql() + ")";

        assertThat(lines("select count(*) > 0 from marts." + name))
                .as("has rows to compare")
                .containsExactly("true");
        assertThat(lines("select r from ((" + published + ") except all (" + again + ")) as r"))
                .as("rows of Spark that DuckDB does not have")
                .isEmpty();
        assertThat(lines("select r from ((" + again + ") except all (" + published + ")) as r"))
                .as("rows of DuckDB that Spark does not have")
                .isEmpty();
    }

    @Test
    void gives_products_the_same_classes() throws SQLException {
        Model products = ModelCatalog.load().find("core", "dim_product").orElseThrow();
        assertThat(lines("select row(product_id, abc_class, xyz_class) from core.dim_product"
                        + " where abc_class is not null order by product_id"))
                .hasSize(25)
                .isEqualTo(lines("select row(product_id, abc_class, xyz_class) from (" + products.sql()
                        + ") order by product_id"));
        assertThat(lines("""
                        select p.product_id from marts.product_profit as m
                        join core.dim_product as p on p.product_id = m.product_id and p.is_current
                        where m.month_start = (select max(month_start) from marts.product_profit)
                        and m.abc_class is distinct from p.abc_class"""))
                .as("products with another class than in the last month of product_profit")
                .isEmpty();
    }

    @Test
    void agrees_with_the_ledger() {
        assertThat(release.manifest().failedTies()).isEmpty();
        assertThat(release.manifest().status()).isEqualTo(Manifest.PASSED);
        assertThat(release.manifest().checks()).isNotEmpty().allMatch(Manifest.CheckResult::passed);
    }

    @Test
    void has_the_texts_of_the_database_unchanged() throws SQLException {
        assertThat(lines("select name from core.dim_product where product_id between 1 and 3 order by product_id"))
                .containsExactly("Thing, \"no.\" 1", "Thing\nno. 2", "");
        assertThat(lines("select variant is null from core.dim_product where product_id in (1, 2) order by product_id"))
                .containsExactly("true", "false");
    }

    @Test
    void shows_instants_as_plain_timestamps_in_utc() throws SQLException {
        assertThat(lines("select distinct typeof(event_at) from core.fct_order"))
                .containsExactly("TIMESTAMP");
        assertThat(lines("select distinct local_hour - extract(hour from event_at) from core.fct_order order by 1"))
                .as("winter and summer in London")
                .containsExactly("0", "1");
    }

    private static List<String> lines(String sql) throws SQLException {
        return new ReleaseRows(release).lines(sql);
    }
}

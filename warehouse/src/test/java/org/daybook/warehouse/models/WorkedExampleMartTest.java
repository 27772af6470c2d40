package org.daybook.warehouse.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.warehouse.CoreFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The worked example through the marts: costs, discounts, returns, an open order and customers of before. */
@SuppressWarnings("NullAway.Init")
class WorkedExampleMartTest {
    /** The example scores seven customers, to show the arithmetic. */
    private static final Map<String, String> ANY_SIZE = Map.of("customers >= 50", "customers >= 1");

    private CoreFixture fixture;
    private JsonNode expected;

    @BeforeEach
    void load() throws IOException {
        Path shared = CoreFixture.sharedFolder().orElse(null);
        Assumptions.assumeTrue(shared != null, "../shared is absent");
        fixture = CoreFixture.workedExample(shared);
        expected = new ObjectMapper()
                .readTree(shared.resolve("examples/metrics/expected.json").toFile());
    }

    @AfterEach
    void close() {
        if (fixture != null) {
            fixture.close();
        }
    }

    @Test
    void checks_hold_and_ties_close() {
        fixture.buildMarts(ANY_SIZE);
        assertThat(fixture.brokenChecks()).allMatch(name -> name.endsWith("row_zero_exists"));
        assertThat(fixture.rows("select * from marts.metric_ties where difference <> 0"))
                .isEmpty();
    }

    @Test
    void scores_of_seven_customers() {
        fixture.buildMarts(ANY_SIZE);
        List<String> rows = new ArrayList<>();
        expected.get("rfm").properties().forEach(c -> rows.add(c.getKey() + " | " + join(c.getValue())));
        assertThat(fixture.rows("""
                        select 'C' || customer_id, recency_days, frequency, monetary, r_score, f_score, m_score, segment_id
                        from marts.customer_segment where reference_day = date '2026-02-02' order by customer_id""")).containsExactlyElementsOf(rows);
    }

    @Test
    void a_small_shop_gets_no_segments() {
        fixture.buildMarts();
        assertThat(fixture.rows("select * from marts.customer_segment")).isEmpty();
    }

    @Test
    void every_triple_of_scores_has_its_segment() {
        // one customer at each triple would need a shop; the case expression alone is asked here
        String sql = fixture.catalog()
                .find("marts", "customer_segment")
                .map(Model::sql)
                .orElseThrow();
        String rule =
                sql.substring(sql.indexOf("case\n            when r_score >= 4"), sql.indexOf("end as segment_id"));
        Path map = CoreFixture.sharedFolder().orElseThrow().resolve("examples/metrics/rfm_segment_map.csv");
        assertThat(fixture.rows("select * from (select r_score, f_score, m_score, segment_id as listed, " + rule
                        + " end as ruled from read_csv('" + map + "')) as t where listed <> ruled"))
                .isEmpty();
    }

    @Test
    void the_bridge_from_january_to_february() {
        // the example's cells are products
        fixture.execute("update core.fct_sale_line set channel_id = 1").buildMarts(ANY_SIZE);
        JsonNode bridge = expected.get("margin_bridge_2026_01_to_2026_02");
        for (String part : List.of(
                "price",
                "promotion",
                "goods_cost",
                "volume",
                "mix",
                "assortment",
                "returns",
                "freight",
                "fees",
                "fx")) {
            assertThat(fixture.rows(
                            "select sum(" + part + ") from marts.margin_bridge where month_start = date '2026-02-01'"))
                    .as(part)
                    .containsExactly(bridge.get(part).asText());
        }
        assertThat(fixture.rows("""
                        select sum(price + promotion + goods_cost + volume + mix + assortment + returns + freight + packaging + fees + fx)
                        from marts.margin_bridge where month_start = date '2026-02-01'""")).containsExactly(bridge.get("change").asText());
    }

    @Test
    void classes_by_net_sales() {
        fixture.execute("delete from core.fct_sale_line where order_id > 100").buildMarts(ANY_SIZE);
        List<String> classes = fixture.rows("""
                select distinct 'P' || product_id, abc_class from marts.product_profit
                where month_start = date '2026-02-01' and product_id <> 0 order by 1""");
        assertThat(classes).isNotEmpty().allSatisfy(row -> {
            String[] parts = row.split(" \\| ");
            assertThat(expected.get("products").get(parts[0]).get("abc_class").asText())
                    .isEqualTo(parts[1]);
        });
    }

    @Test
    void cohorts() {
        fixture.buildMarts(ANY_SIZE);
        List<String> rows = new ArrayList<>();
        expected.get("cohort_retention")
                .properties()
                .forEach(cohort -> cohort.getValue().properties().forEach(month -> {
                    if (month.getKey().startsWith("m")) {
                        rows.add(cohort.getKey() + " " + month.getKey() + " = "
                                + month.getValue().asText());
                    }
                }));
        assertThat(fixture.rows("""
                        select strftime(cohort_month, '%Y-%m') || ' m' || month_number || ' = '
                            || cast(sum(active_customers) / sum(cohort_size) as decimal(18,6))
                        from marts.cohort_retention group by cohort_month, month_number""")).containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void december_loses_one_of_two() {
        fixture.buildMarts(ANY_SIZE);
        assertThat(fixture.rows("""
                        select customer_id, is_active, is_churned, churn_window from marts.customer_activity
                        where month_start = date '2025-12-01' order by customer_id"""))
                .containsExactly("1 | true | false | 180", "3 | true | false | 180", "7 | false | true | 180");
    }

    @Test
    void quiet_days_keep_their_open_value() {
        fixture.execute("""
                        delete from core.fct_sale_line where business_day >= date '2026-01-31' and business_day < date '2026-02-01';
                        delete from core.fct_order_event where business_day = date '2026-01-31';
                        delete from core.fct_order where business_day = date '2026-01-31'""").buildMarts(ANY_SIZE);
        assertThat(fixture.rows("""
                        select store_id, channel_id, open_order_value, orders from marts.sales_by_day
                        where business_day = date '2026-01-31'""")).containsExactly("2 | 2 | 99.00 | 0");
    }

    private static String join(JsonNode row) {
        List<String> values = new ArrayList<>();
        row.forEach(v -> values.add(v.asText()));
        return String.join(" | ", values);
    }
}

package org.daybook.warehouse.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.warehouse.CoreFixture;
import org.daybook.warehouse.tables.ReleaseTables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every figure of the worked example that the tables at hand can give. */
@SuppressWarnings("NullAway.Init")
class WorkedExampleTest {
    private static final DayRange ALL = DayRange.of(LocalDate.of(2026, 1, 30), LocalDate.of(2026, 2, 2));
    private static final Map<String, DayRange> MONTHS = Map.of(
            "2026-01", DayRange.month(LocalDate.of(2026, 1, 1)), "2026-02", DayRange.month(LocalDate.of(2026, 2, 1)));
    private static final List<String> FEWEST = List.of("net_sales", "orders", "customers", "contribution");

    private static CoreFixture fixture;
    private static MetricRegistry registry;
    private static MetricQuery query;
    private static JsonNode expected;

    @BeforeAll
    static void load() throws IOException {
        Path shared = CoreFixture.sharedFolder().orElse(null);
        Assumptions.assumeTrue(shared != null, "../shared is absent");
        fixture = CoreFixture.workedExample(shared).buildMarts();
        registry = MetricRegistry.load();
        query = new MetricQuery(registry, ReleaseTables.of(fixture.connection()));
        expected = new ObjectMapper()
                .readTree(shared.resolve("examples/metrics/expected.json").toFile());
    }

    @AfterAll
    static void close() {
        if (fixture != null) {
            fixture.close();
        }
    }

    @Test
    void totals_of_the_three_days() {
        assertThat(differences(expected.get("total"), ALL, MetricFilter.none())).isEmpty();
    }

    @Test
    void months() {
        MONTHS.forEach(
                (month, range) -> assertThat(differences(expected.get("months").get(month), range, MetricFilter.none()))
                        .as(month)
                        .isEmpty());
    }

    @Test
    void days() {
        expected.get("days").properties().forEach(day -> {
            DayRange range = DayRange.day(LocalDate.parse(day.getKey()));
            assertThat(differences(day.getValue(), range, MetricFilter.none()))
                    .as(day.getKey())
                    .isEmpty();
        });
    }

    @Test
    void stores_and_channels() {
        Map<String, MetricFilter> places = Map.of(
                "S1/pos", MetricFilter.store(1).and(Dimension.CHANNEL, 1),
                "S2/pos", MetricFilter.store(2).and(Dimension.CHANNEL, 1),
                "S2/web", MetricFilter.store(2).and(Dimension.CHANNEL, 2));
        places.forEach((place, filter) -> assertThat(
                        differences(expected.get("store_channel").get(place), ALL, filter))
                .as(place)
                .isEmpty());
    }

    @Test
    void products_one_by_one_and_as_a_breakdown() {
        expected.get("products").properties().forEach(product -> {
            String id = product.getKey().substring(1);
            MetricFilter filter = MetricFilter.none().and(Dimension.PRODUCT, id);
            assertThat(differences(product.getValue(), ALL, filter))
                    .as(product.getKey())
                    .isEmpty();
            BigDecimal profit = query.by(Dimension.PRODUCT, "gross_profit", ALL, MetricFilter.none())
                    .get(id);
            assertThat(String.valueOf(profit))
                    .isEqualTo(product.getValue().get("gross_profit").asText());
        });
    }

    @Test
    void campaigns() {
        expected.get("campaigns").properties().forEach(campaign -> {
            MetricFilter filter = MetricFilter.none()
                    .and(Dimension.CAMPAIGN, campaign.getKey().substring(1));
            for (String id : List.of("net_sales", "gross_profit")) {
                assertThat(query.value(id, ALL, filter))
                        .isEqualByComparingTo(campaign.getValue().get(id).asText());
            }
        });
    }

    @Test
    void a_series_has_a_value_for_each_step() {
        DayRange fourMonths = DayRange.of(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 3, 1));
        assertThat(query.series("net_sales", fourMonths, Grain.MONTH, MetricFilter.none())
                        .values())
                .map(String::valueOf)
                .containsExactly("0", "100.00", "754.00", "307.00");
        assertThat(query.series("open_order_value", ALL, Grain.DAY, MetricFilter.none())
                        .values())
                .map(String::valueOf)
                .containsExactly("99.00", "216.00", "300.00");
    }

    @Test
    void a_series_is_the_values_of_its_steps() {
        // In the midst of things, so that every balance has an opening one.
        DayRange across = DayRange.of(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 12));
        for (Metric metric : registry.all()) {
            if (metric.type() == Metric.Type.TABLE) {
                continue;
            }
            for (Grain grain : List.of(Grain.MONTH, Grain.WEEK, Grain.DAY)) {
                Map<LocalDate, @Nullable BigDecimal> series =
                        query.series(metric.id(), across, grain, MetricFilter.none());
                for (DayRange step : across.steps(grain)) {
                    assertThat(plain(series.get(grain.start(step.from()))))
                            .as("%s by %s on %s", metric.id(), grain, step.from())
                            .isEqualTo(plain(query.value(metric.id(), step)));
                }
            }
        }
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "-" : value.stripTrailingZeros().toPlainString();
    }

    @Test
    void every_proof_is_equal() {
        List<DayRange> ranges = new ArrayList<>(MONTHS.values());
        ranges.add(ALL);
        for (Metric metric : registry.all()) {
            if (metric.type() == Metric.Type.TABLE) {
                continue;
            }
            for (DayRange range : ranges) {
                Proof proof = query.proof(metric.id(), range, MetricFilter.none());
                assertThat(proof.isEqual()).as(proof.toString()).isTrue();
            }
        }
    }

    @Test
    void a_proof_has_rows_and_control_sum() {
        Proof sales = query.proof("net_sales", ALL, MetricFilter.none());
        assertThat(sales.basis()).isEqualTo(Proof.Basis.ACCOUNTS);
        assertThat(sales.rows()).isEqualTo(16);
        assertThat(sales.controlSum()).isEqualByComparingTo("1061.00");
        assertThat(sales.accounts()).contains("revenue_goods");
        assertThat(query.proof("orders", ALL, MetricFilter.none()).controlSum()).isEqualByComparingTo("1579.50");
    }

    @Test
    void churn_of_december() {
        DayRange december = DayRange.month(LocalDate.of(2025, 12, 1));
        assertThat(query.value("churn_rate", december))
                .isEqualByComparingTo(
                        expected.get("churn_2025_12").get("churn_rate").asText());
    }

    private static List<String> differences(JsonNode figures, DayRange range, MetricFilter filter) {
        List<String> differences = new ArrayList<>();
        Set<String> compared = new TreeSet<>();
        figures.properties().forEach(figure -> {
            Metric metric = registry.find(figure.getKey()).orElse(null);
            if (metric == null
                    || metric.type() == Metric.Type.TABLE
                    || !metric.dimensions().containsAll(filter.keys().keySet())) {
                return;
            }
            compared.add(metric.id());
            BigDecimal value = query.value(metric.id(), range, filter);
            if (!isSame(figure.getValue(), value)) {
                differences.add(metric.id() + ": " + value + " instead of " + figure.getValue());
            }
        });
        assertThat(compared).containsAnyElementsOf(FEWEST);
        return differences;
    }

    private static boolean isSame(JsonNode figure, @Nullable BigDecimal value) {
        if (figure.isNull() || value == null) {
            return figure.isNull() && value == null;
        }
        return value.compareTo(new BigDecimal(figure.asText())) == 0;
    }
}

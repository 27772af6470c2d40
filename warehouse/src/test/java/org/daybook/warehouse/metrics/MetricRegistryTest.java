package org.daybook.warehouse.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.warehouse.CoreFixture;
import org.daybook.warehouse.tables.ReleaseTables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The metric files themselves, and what they give on a made-up shop. */
@SuppressWarnings("NullAway.Init")
class MetricRegistryTest {
    private static final DayRange YEAR = DayRange.of(LocalDate.of(2024, 6, 1), LocalDate.of(2025, 6, 1));
    private static final DayRange NEVER = DayRange.month(LocalDate.of(2020, 1, 1));

    private static final MetricRegistry registry = MetricRegistry.load();
    private static CoreFixture fixture;
    private static MetricQuery query;

    @BeforeAll
    static void load() {
        fixture = CoreFixture.miniShop(200, 2000, 500).buildMarts();
        query = new MetricQuery(registry, ReleaseTables.of(fixture.connection()));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void every_metric_speaks_each_language() {
        for (Metric metric : registry.all()) {
            assertThat(metric.names()).as(metric.id()).containsOnlyKeys(Language.tags());
            assertThat(metric.definitions()).as(metric.id()).containsOnlyKeys(Language.tags());
            assertThat(metric.definition(Locale.ENGLISH)).as(metric.id()).hasSizeBetween(15, 140);
        }
        assertThat(registry.get("orders").label(Locale.forLanguageTag("zh-TW"))).isEqualTo("訂單數");
        assertThat(registry.get("orders").label(Locale.forLanguageTag("zh-Hant")))
                .isEqualTo("訂單數");
        assertThat(registry.get("orders").label(Locale.SIMPLIFIED_CHINESE)).isEqualTo("订单数");
        assertThat(registry.get("orders").label(Locale.FRANCE)).isEqualTo("Orders");
    }

    @Test
    void parts_serve_metrics_and_are_not_listed() {
        assertThat(registry.all()).noneMatch(m -> m.id().equals("committed_value"));
        assertThat(registry.get("committed_value").isPart()).isTrue();
        for (Metric metric : registry.all()) {
            if (metric.type() == Metric.Type.DERIVED || metric.type() == Metric.Type.RATIO) {
                metric.expression()
                        .all()
                        .forEach(t -> assertThat(registry.find(t.name()))
                                .as(metric.id())
                                .isPresent());
            }
        }
    }

    @Test
    void every_metric_gives_a_value_and_proves_it() {
        List<String> unequal = new ArrayList<>();
        for (Metric metric : measurable()) {
            Proof proof = query.proof(metric.id(), range(metric), MetricFilter.none());
            assertThat(proof.value()).as(metric.id()).isNotNull();
            if (!proof.isEqual()) {
                unequal.add(metric.id() + " " + proof.value() + " but " + proof.provedValue());
            }
        }
        assertThat(unequal).isEmpty();
    }

    @Test
    void an_empty_range_has_sums_of_zero_and_undefined_ratios() {
        for (Metric metric : measurable()) {
            BigDecimal value = query.value(metric.id(), NEVER);
            boolean mayBeNull = metric.type() == Metric.Type.RATIO
                    || List.of(
                                    "days_between_orders",
                                    "segment_customers",
                                    "average_stock_value",
                                    "order_to_ship_hours",
                                    "comparable_sales_growth")
                            .contains(metric.id());
            if (mayBeNull) {
                assertThat(value).as(metric.id()).isNull();
            } else {
                assertThat(value).as(metric.id()).isEqualByComparingTo("0");
            }
        }
    }

    @Test
    void additive_metrics_add_up_over_every_dimension_and_month() {
        for (Metric metric : measurable()) {
            if (metric.additivity() != Metric.Additivity.ALL) {
                continue;
            }
            BigDecimal whole = query.value(metric.id(), YEAR);
            for (Dimension dimension : metric.dimensions()) {
                var groups = query.by(dimension, metric.id(), YEAR, MetricFilter.none());
                // order costs of a product without known cost are in the total and in no group
                if (!groups.containsValue(null)) {
                    assertThat(sum(groups)).as(metric.id() + " by " + dimension).isEqualByComparingTo(whole);
                }
            }
            assertThat(sum(query.series(metric.id(), YEAR, Grain.MONTH, MetricFilter.none())))
                    .as(metric.id() + " by month")
                    .isEqualByComparingTo(whole);
        }
    }

    @Test
    void profit_is_unknown_where_no_cost_is() {
        MetricFilter uncosted = MetricFilter.none().and(Dimension.PRODUCT, 10);
        assertThat(query.value("net_sales", YEAR, uncosted)).isPositive();
        assertThat(query.value("gross_profit", YEAR, uncosted)).isNull();
        assertThat(query.value("gross_margin_rate", YEAR, uncosted)).isNull();
        assertThat(query.value("cost_coverage", YEAR, uncosted)).isEqualByComparingTo("0");
    }

    @Test
    void a_split_that_a_metric_does_not_know_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.by(Dimension.PRODUCT, "orders", YEAR, MetricFilter.none()))
                .withMessageContaining("orders");
        assertThatIllegalArgumentException().isThrownBy(() -> query.value("abc_class", YEAR));
        assertThatIllegalArgumentException().isThrownBy(() -> query.value("no_such_metric", YEAR));
    }

    @Test
    void steps_are_cut_at_the_ends_of_the_range() {
        DayRange range = DayRange.of(LocalDate.of(2024, 6, 28), LocalDate.of(2024, 7, 3));
        assertThat(range.steps(Grain.MONTH))
                .containsExactly(
                        DayRange.of(LocalDate.of(2024, 6, 28), LocalDate.of(2024, 7, 1)),
                        DayRange.of(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 3)));
        assertThat(query.series("orders", range, Grain.WEEK, MetricFilter.none())
                        .keySet())
                .containsExactly(LocalDate.of(2024, 6, 24), LocalDate.of(2024, 7, 1));
        assertThat(Grain.QUARTER.start(LocalDate.of(2024, 6, 28))).isEqualTo(LocalDate.of(2024, 4, 1));
    }

    // only the last months of the shop have a year before them
    private static DayRange range(Metric metric) {
        return metric.id().equals("comparable_sales_growth") ? DayRange.month(LocalDate.of(2025, 5, 1)) : YEAR;
    }

    private static List<Metric> measurable() {
        return registry.all().stream()
                .filter(m -> m.type() != Metric.Type.TABLE)
                .toList();
    }

    private static BigDecimal sum(Map<?, @Nullable BigDecimal> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal value : values.values()) {
            sum = value == null ? sum : sum.add(value);
        }
        return sum;
    }
}

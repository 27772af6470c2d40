package org.daybook.warehouse.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.daybook.warehouse.CoreFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real wholesaler's year through all marts; the figures are those that the contract gives for it. */
@SuppressWarnings("NullAway.Init")
class RealYearMartTest {
    private static CoreFixture fixture;

    @BeforeAll
    static void load() {
        Path shared = CoreFixture.sharedFolder().orElse(null);
        Assumptions.assumeTrue(shared != null, "../shared is absent");
        fixture = CoreFixture.realYear(shared).buildMarts();
    }

    @AfterAll
    static void close() {
        if (fixture != null) {
            fixture.close();
        }
    }

    @Test
    void no_check_is_broken() {
        assertThat(fixture.brokenChecks()).isEmpty();
    }

    @Test
    void the_year() {
        assertThat(fixture.rows("""
                        select sum(units_sold), sum(units_returned), sum(units_adjusted), sum(gross_sales), sum(returns),
                            sum(adjustments), sum(net_sales), sum(orders), count(cogs)
                        from marts.sales_by_day"""))
                .containsExactly("5831928.000 | 213418.000 | -186469.000 | 10305892.01 | 766407.39 | 136552.02"
                        + " | 9539484.62 | 20951 | 0");
    }

    @Test
    void net_sales_by_month() {
        assertThat(fixture.rows("""
                        select sum(net_sales) from marts.sales_by_day
                        group by year(business_day), month(business_day)
                        order by year(business_day), month(business_day)"""))
                .containsExactly(
                        "799847.11",
                        "624032.89",
                        "533091.42",
                        "765848.76",
                        "590580.43",
                        "615322.83",
                        "679786.61",
                        "575236.36",
                        "656776.34",
                        "853650.43",
                        "1045168.35",
                        "1422654.64",
                        "377488.45");
    }

    @Test
    void five_products_by_net_sales() {
        assertThat(fixture.rows("""
                        select p.sku, sum(s.net_sales) from marts.product_sales as s
                        join core.dim_product as p on p.product_id = s.product_id
                        group by p.sku order by 2 desc limit 5"""))
                .containsExactly(
                        "22423 | 163051.46",
                        "85123A | 155825.52",
                        "DOT | 116401.99",
                        "85099B | 88922.48",
                        "84879 | 72454.12");
    }

    @Test
    void segments_after_the_last_day() {
        assertThat(fixture.rows("""
                        select segment_id, count(*), sum(monetary) from marts.customer_segment
                        where reference_day = date '2010-12-10' group by segment_id order by segment_id"""))
                .containsExactly(
                        "about_to_sleep | 463 | 246578.02",
                        "at_risk | 261 | 252246.19",
                        "cant_lose | 205 | 663088.42",
                        "champions | 895 | 5632190.44",
                        "hibernating | 558 | 368691.46",
                        "lost | 704 | 203029.06",
                        "loyal | 390 | 825795.89",
                        "need_attention | 127 | 170327.97",
                        "new | 76 | 24921.65",
                        "potential_loyalist | 461 | 387877.02",
                        "promising | 172 | 57257.14");
    }

    @Test
    void reference_days_are_the_firsts_of_months_and_the_day_after_the_last() {
        assertThat(
                        fixture.rows(
                                "select min(reference_day), max(reference_day), count(distinct reference_day) from marts.customer_segment"))
                .containsExactly("2010-01-01 | 2010-12-10 | 13");
    }

    @Test
    void frequency_scores() {
        assertThat(fixture.rows("""
                        select f_score, count(*) from marts.customer_segment
                        where reference_day = date '2010-12-10' group by f_score order by f_score""")).containsExactly("1 | 1419", "2 | 810", "3 | 525", "4 | 808", "5 | 750");
    }

    @Test
    void recency_frequency_and_money_of_each_customer() {
        Path expected =
                CoreFixture.sharedFolder().orElseThrow().resolve("data/online-retail-II-2009-2010/rfm_expected.csv.gz");
        // the file's money is not rounded by line, so it may be off by half a cent a line
        assertThat(fixture.rows("""
                        select e.customer_id from read_csv('%s') as e
                        full outer join (select * from marts.customer_segment where reference_day = date '2010-12-10') as s
                            on s.customer_id = e.customer_id
                        where s.customer_id is null or e.customer_id is null or s.recency_days <> e.recency_days
                            or s.frequency <> e.frequency_invoices or abs(s.monetary - e.monetary) > 0.2""".formatted(expected))).isEmpty();
    }

    @Test
    void every_metric_ties_to_the_ledger() {
        assertThat(fixture.rows("select metric_id, count(*) from marts.metric_ties where difference <> 0 group by all"))
                .isEmpty();
        assertThat(fixture.rows("select sum(account_value) from marts.metric_ties where metric_id = 'net_sales'"))
                .containsExactly("9539484.62");
    }

    @Test
    void profit_is_unknown_without_costs() {
        assertThat(fixture.rows("""
                        select count(cogs), count(gross_profit), count(contribution),
                            sum(net_sales_uncosted) = sum(net_sales) from marts.product_profit""")).containsExactly("0 | 0 | 0 | true");
        assertThat(fixture.rows("select count(*) from marts.margin_bridge")).containsExactly("0");
    }

    @Test
    void cohorts_hold_every_customer_once() {
        assertThat(fixture.rows("""
                        select sum(cohort_size), sum(active_customers) from marts.cohort_retention where month_number = 0""")).containsExactly("4312 | 4312");
        assertThat(fixture.rows("select count(*) from marts.customer_activity where is_new"))
                .containsExactly("4312");
    }
}

package org.daybook.warehouse.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.daybook.warehouse.CoreFixture;
import org.daybook.warehouse.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The marts on a made-up shop, where every kind of order happens, against plain counts of the facts. */
@SuppressWarnings("NullAway.Init")
class MiniShopMartTest {
    private static CoreFixture fixture;

    @BeforeAll
    static void load() {
        fixture = CoreFixture.miniShop(300, 3000, 500).buildMarts();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void no_check_is_broken_and_every_reference_holds() {
        assertThat(fixture.brokenChecks()).isEmpty();
        List<String> dangling = new ArrayList<>();
        for (Model model : fixture.catalog().all()) {
            for (Model.Column column : model.columns()) {
                String target = column.references();
                if (target == null || target.endsWith("account_id")) {
                    continue;
                }
                String[] parts = target.split("\\.");
                dangling.addAll(fixture.rows("select distinct '" + model.name() + "." + column.name() + "' from "
                        + model.qualifiedName() + " where " + Sql.name(column.name()) + " not in (select "
                        + Sql.name(parts[1]) + " from core." + parts[0] + ")"));
            }
        }
        assertThat(dangling).isEmpty();
    }

    @Test
    void marts_have_the_columns_that_their_files_describe() {
        for (Model mart : fixture.catalog().marts()) {
            List<String> described = mart.columns().stream()
                    .map(c -> c.name() + " | " + c.sqlType())
                    .toList();
            assertThat(fixture.rows(
                            "select column_name, data_type from information_schema.columns where table_schema = 'marts'"
                                    + " and table_name = '" + mart.name() + "' order by ordinal_position"))
                    .as(mart.name())
                    .isEqualTo(described);
        }
    }

    @Test
    void every_metric_ties_to_the_ledger() {
        assertThat(fixture.rows("select * from marts.metric_ties where difference <> 0"))
                .isEmpty();
        assertThat(fixture.rows("select distinct metric_id from marts.metric_ties where account_value <> 0"))
                .hasSize(8);
    }

    @Test
    void an_unposted_line_is_a_failed_tie() {
        try (CoreFixture broken = CoreFixture.miniShop(60, 200, 60)) {
            broken.execute("update core.fct_ledger_posting set amount = amount - 1 where role = 'revenue_goods'"
                            + " and business_day = date '2024-03-20' and store_id = 1")
                    .buildMarts();
            assertThat(broken.rows(
                            "select metric_id, difference from marts.metric_ties where difference <> 0 order by all"))
                    .containsExactly("gross_sales | -1.00", "net_sales | -1.00", "total_sales | -1.00");
        }
    }

    @Test
    void open_orders_are_what_no_line_has_shipped_or_cancelled() {
        assertThat(fixture.rows("""
                        select sum(open_order_value) from marts.sales_by_day
                        where business_day = (select complete_through from load_context)"""))
                .isEqualTo(fixture.rows(
                        "select sum(demand_amount - cancelled_amount - shipped_amount) from core.fct_order_line"));
    }

    @Test
    void segments_as_counted_order_by_order() {
        assertThat(fixture.rows("""
                        with r as (select max(reference_day) as day from marts.customer_segment where reference_day < date '2025-06-15'),
                        o as (
                            select o.*, r.day from core.fct_order as o cross join r
                            where o.customer_id <> 0 and o.business_day < r.day and (o.cancel_day is null or o.cancel_day >= r.day)
                        ),
                        money as (
                            select o.customer_id, o.committed_amount
                                - coalesce((select sum(e.cancelled_amount) from core.fct_order_event as e
                                            where e.order_id = o.order_id and e.business_day < o.day), 0)
                                - coalesce((select sum(s.return_amount) from core.fct_sale_line as s
                                            where s.order_id = o.order_id and s.business_day < o.day), 0) as amount, o.business_day, o.day
                            from o
                        ),
                        c as (
                            select customer_id, datediff('day', max(business_day), max(day)) as recency, count(*) as n, sum(amount) as amount
                            from money group by customer_id
                        )
                        select c.customer_id from c full outer join
                            (select s.* from marts.customer_segment as s join r on s.reference_day = r.day) as s
                            on s.customer_id = c.customer_id
                        where c.customer_id is null or s.customer_id is null or s.recency_days <> c.recency
                            or s.frequency <> c.n or s.monetary <> c.amount""")).isEmpty();
    }

    @Test
    void the_previous_segment_is_that_of_the_reference_day_before() {
        assertThat(fixture.rows("""
                        with d as (select distinct reference_day from marts.customer_segment)
                        select s.customer_id from marts.customer_segment as s
                        left join marts.customer_segment as p on p.customer_id = s.customer_id
                            and p.reference_day = (select max(reference_day) from d where d.reference_day < s.reference_day)
                        where s.previous_segment_id is distinct from p.segment_id""")).isEmpty();
        assertThat(fixture.rows("select * from marts.customer_segment where previous_segment_id <> segment_id limit 1"))
                .isNotEmpty();
    }

    @Test
    void the_bridge_ends_where_contribution_ends() {
        assertThat(fixture.rows("""
                        select sum(price + promotion + goods_cost + volume + mix + assortment + returns + freight + packaging + fees + fx)
                        from marts.margin_bridge where month_start > date '2024-03-01'""")).isEqualTo(fixture.rows("""
                        select sum(case when month_start = date '2025-07-01' then value else -value end) from (
                            select month_start, sum(net_sales - net_sales_uncosted - coalesce(cogs, 0) + freight_income
                                - freight_cost - payment_fees - packaging) as value
                            from marts.product_profit
                            where month_start in (date '2024-03-01', date '2025-07-01') group by month_start)"""));
    }

    @Test
    void unit_parts_are_rounded_half_up() {
        assertThat(fixture.rows("""
                        with c as (
                            select product_id, channel_id, date_trunc('month', business_day) as month, sum(sold_quantity) as q,
                                sum(gross_amount) as g
                            from core.fct_sale_line where sale_kind = 'sale' and is_costed group by all
                        )
                        select b.product_id from marts.margin_bridge as b
                        join c as n on n.month = b.month_start and n.product_id = b.product_id and n.channel_id = b.channel_id
                        join c as o on o.month + interval '1' month = n.month and o.product_id = n.product_id and o.channel_id = n.channel_id
                        where abs(b.price - (cast(n.g as double) - cast(n.q as double) * cast(o.g as double) / cast(o.q as double))) > 0.00501""")).isEmpty();
    }

    @Test
    void activity_adds_up_from_month_to_month() {
        // active now = active before + first orders + those who came back - lapsed
        assertThat(fixture.rows("""
                        with m as (
                            select month_start, count(*) filter (is_active) as active, count(*) filter (is_churned) as churned,
                                count(*) filter (is_new) as fresh
                            from marts.customer_activity group by month_start
                        ),
                        back as (
                            select a.month_start, count(*) as n from marts.customer_activity as a
                            left join marts.customer_activity as b on b.customer_id = a.customer_id and b.is_active
                                and b.month_start + interval '1' month = a.month_start
                            where not a.is_new and b.customer_id is null group by a.month_start
                        )
                        select n.month_start from m as n join m as o on o.month_start + interval '1' month = n.month_start
                        left join back as b on b.month_start = n.month_start
                        where n.active <> o.active + n.fresh + coalesce(b.n, 0) - n.churned""")).isEmpty();
    }
}

-- grain: one row per month, product and channel; freight that no product carries stands at product 0
with cell as (
    select
        d.month_start, s.product_id, s.channel_id,
        sum(case when s.line_kind = 'product' then 1 else 0 end) as product_lines,
        sum(case when s.line_kind = 'product' then s.sold_quantity else 0 end) as units_sold,
        sum(case when s.line_kind = 'product' then s.gross_amount else 0 end) as gross_sales,
        sum(case when s.line_kind = 'product' then s.discount_amount else 0 end) as discounts,
        sum(case when s.line_kind = 'product' then s.return_amount else 0 end) as returns,
        sum(case when s.line_kind = 'product' then s.net_amount else 0 end) as net_sales,
        sum(case when s.line_kind = 'product' then s.cost_amount end) as cogs,
        sum(case when s.line_kind = 'product' and not s.is_costed then s.net_amount else 0 end) as net_sales_uncosted,
        sum(case when s.line_kind = 'freight' then s.net_amount else 0 end) as freight_income,
        sum(s.freight_cost_share) as freight_cost,
        sum(s.fee_share) as payment_fees,
        sum(s.packaging_share) as packaging
    from core.fct_sale_line as s
    join core.dim_date as d on d.date = s.business_day
    group by d.month_start, s.product_id, s.channel_id
),
profit as (
    select
        month_start, product_id, channel_id, units_sold, gross_sales, discounts, returns, net_sales,
        case when product_lines = 0 then 0 else cogs end as cogs,
        net_sales_uncosted, freight_income, freight_cost, payment_fees, packaging
    from cell
),
product_day as (
    select business_day, product_id, sum(net_sales) as net_sales
    from marts.product_sales
    group by business_day, product_id
),
month_end as (
    select d.month_start, least(max(d.date), max(c.complete_through)) as last_day
    from core.dim_date as d
    cross join load_context as c
    join (select max(business_day) as last_sale from marts.product_sales) as s on d.month_start <= s.last_sale
    where d.month_start <= c.complete_through
    group by d.month_start
),
trailing_year as (
    select m.month_start, p.product_id, sum(p.net_sales) as net_sales
    from month_end as m
    join product_day as p
        on p.business_day <= m.last_day and cast(m.last_day - p.business_day as int) < 365
    group by m.month_start, p.product_id
),
ranked as (
    select
        month_start, product_id, net_sales,
        sum(net_sales) over (partition by month_start) as total,
        sum(net_sales) over (partition by month_start order by net_sales desc, product_id
            rows between unbounded preceding and current row) - net_sales as before_it
    from trailing_year
),
-- shares are compared by multiplication: 80 % is 4 fifths, 95 % is 19 twentieths
abc as (
    select
        month_start, product_id,
        case
            when net_sales <= 0 then 'C'
            when before_it * 5 < total * 4 then 'A'
            when before_it * 20 < total * 19 then 'B'
            else 'C'
        end as abc_class
    from ranked
)
select
    p.month_start,
    p.product_id,
    p.channel_id,
    cast(p.units_sold as decimal(18,3)) as units_sold,
    cast(p.gross_sales as decimal(18,2)) as gross_sales,
    cast(p.discounts as decimal(18,2)) as discounts,
    cast(p.returns as decimal(18,2)) as returns,
    cast(p.net_sales as decimal(18,2)) as net_sales,
    cast(p.cogs as decimal(18,2)) as cogs,
    cast(p.net_sales_uncosted as decimal(18,2)) as net_sales_uncosted,
    cast(p.net_sales - p.net_sales_uncosted - p.cogs as decimal(18,2)) as gross_profit,
    cast(p.freight_income as decimal(18,2)) as freight_income,
    cast(p.freight_cost as decimal(18,2)) as freight_cost,
    cast(p.payment_fees as decimal(18,2)) as payment_fees,
    cast(p.packaging as decimal(18,2)) as packaging,
    cast(p.net_sales - p.net_sales_uncosted - p.cogs + p.freight_income - p.freight_cost - p.payment_fees - p.packaging
        as decimal(18,2)) as contribution,
    a.abc_class
from profit as p
left join abc as a on a.month_start = p.month_start and a.product_id = p.product_id

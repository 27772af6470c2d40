-- grain: one row per business day, store and channel with an event or an open value
with sales as (
    select
        business_day, store_id, channel_id,
        sum(case when line_kind = 'product' then gross_amount else 0 end) as gross_sales,
        sum(case when line_kind = 'product' then discount_amount else 0 end) as discounts,
        sum(case when line_kind = 'product' then return_amount else 0 end) as returns,
        sum(case when line_kind = 'product' and sale_kind = 'adjustment' then return_amount else 0 end) as adjustments,
        sum(case when line_kind = 'freight' then net_amount else 0 end) as freight_income,
        sum(tax_amount) as tax_collected,
        sum(case when line_kind = 'product' then sold_quantity else 0 end) as units_sold,
        sum(case when line_kind = 'product' then returned_quantity else 0 end) as units_returned,
        sum(case when line_kind = 'product' then adjusted_quantity else 0 end) as units_adjusted,
        sum(case when line_kind = 'product' then cost_amount end) as cogs,
        sum(case when line_kind = 'product' and not is_costed then net_amount else 0 end) as net_sales_uncosted,
        sum(case when line_kind = 'product' then 1 else 0 end) as product_lines
    from core.fct_sale_line
    group by business_day, store_id, channel_id
),
orders as (
    select business_day, store_id, channel_id, count(*) as orders
    from core.fct_order
    group by business_day, store_id, channel_id
),
demand as (
    select
        business_day, store_id, channel_id,
        sum(demand_amount) as demand_value, sum(demand_quantity) as demand_units, sum(cancelled_amount) as cancelled_value
    from core.fct_order_event
    group by business_day, store_id, channel_id
),
active_day as (
    select business_day, store_id, channel_id from sales
    union
    select business_day, store_id, channel_id from orders
    union
    select business_day, store_id, channel_id from demand
),
-- what is ordered and neither cancelled nor shipped stays open until it is; returns do not reopen it
open_value as (
    select
        a.business_day, a.store_id, a.channel_id,
        sum(coalesce(d.demand_value, 0) - coalesce(d.cancelled_value, 0)
            - coalesce(s.gross_sales, 0) + coalesce(s.discounts, 0))
            over (partition by a.store_id, a.channel_id order by a.business_day
                rows between unbounded preceding and current row) as open_order_value,
        lead(a.business_day) over (partition by a.store_id, a.channel_id order by a.business_day) as next_day
    from active_day as a
    left join sales as s
        on s.business_day = a.business_day and s.store_id = a.store_id and s.channel_id = a.channel_id
    left join demand as d
        on d.business_day = a.business_day and d.store_id = a.store_id and d.channel_id = a.channel_id
),
quiet_day as (
    select d.date as business_day, o.store_id, o.channel_id, o.open_order_value
    from open_value as o
    join core.dim_date as d on d.date > o.business_day and (o.next_day is null or d.date < o.next_day)
    join load_context as c on d.date <= c.complete_through
    where o.open_order_value <> 0
),
days as (
    select business_day, store_id, channel_id, open_order_value from open_value
    union all
    select business_day, store_id, channel_id, open_order_value from quiet_day
)
select
    y.business_day,
    y.store_id,
    y.channel_id,
    cast(coalesce(s.gross_sales, 0) as decimal(18,2)) as gross_sales,
    cast(coalesce(s.discounts, 0) as decimal(18,2)) as discounts,
    cast(coalesce(s.returns, 0) as decimal(18,2)) as returns,
    cast(coalesce(s.adjustments, 0) as decimal(18,2)) as adjustments,
    cast(coalesce(s.gross_sales - s.discounts - s.returns, 0) as decimal(18,2)) as net_sales,
    cast(coalesce(s.freight_income, 0) as decimal(18,2)) as freight_income,
    cast(coalesce(s.tax_collected, 0) as decimal(18,2)) as tax_collected,
    cast(coalesce(s.gross_sales - s.discounts - s.returns + s.freight_income + s.tax_collected, 0) as decimal(18,2))
        as total_sales,
    cast(coalesce(s.units_sold, 0) as decimal(18,3)) as units_sold,
    cast(coalesce(s.units_returned, 0) as decimal(18,3)) as units_returned,
    cast(coalesce(s.units_adjusted, 0) as decimal(18,3)) as units_adjusted,
    -- unknown where goods were sold and no cost is known, never 0
    cast(case when coalesce(s.product_lines, 0) = 0 then 0 else s.cogs end as decimal(18,2)) as cogs,
    cast(coalesce(s.net_sales_uncosted, 0) as decimal(18,2)) as net_sales_uncosted,
    cast(coalesce(o.orders, 0) as int) as orders,
    cast(coalesce(d.demand_value, 0) as decimal(18,2)) as demand_value,
    cast(coalesce(d.demand_units, 0) as decimal(18,3)) as demand_units,
    cast(coalesce(d.cancelled_value, 0) as decimal(18,2)) as cancelled_value,
    cast(y.open_order_value as decimal(18,2)) as open_order_value
from days as y
left join sales as s
    on s.business_day = y.business_day and s.store_id = y.store_id and s.channel_id = y.channel_id
left join orders as o
    on o.business_day = y.business_day and o.store_id = y.store_id and o.channel_id = y.channel_id
left join demand as d
    on d.business_day = y.business_day and d.store_id = y.store_id and d.channel_id = y.channel_id

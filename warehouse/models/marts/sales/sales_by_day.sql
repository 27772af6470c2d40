-- grain: one row per business day, store and channel with an event or an open value
with flow as (
    select
        business_day, store_id, channel_id,
        case when line_kind = 'product' then gross_amount else 0 end as gross_sales,
        case when line_kind = 'product' then discount_amount else 0 end as discounts,
        case when line_kind = 'product' then return_amount else 0 end as returns,
        case when line_kind = 'product' and sale_kind = 'adjustment' then return_amount else 0 end as adjustments,
        case when line_kind = 'freight' then net_amount else 0 end as freight_income,
        tax_amount as tax_collected,
        case when line_kind = 'product' then sold_quantity else 0 end as units_sold,
        case when line_kind = 'product' then returned_quantity else 0 end as units_returned,
        case when line_kind = 'product' then adjusted_quantity else 0 end as units_adjusted,
        case when line_kind = 'product' then cost_amount end as cogs,
        case when line_kind = 'product' and not is_costed then net_amount else 0 end as net_sales_uncosted,
        case when line_kind = 'product' then 1 else 0 end as product_lines,
        0 as orders, 0 as demand_value, 0 as demand_units, 0 as cancelled_value
    from core.fct_sale_line
    union all
    select
        business_day, store_id, channel_id, 0 as gross_sales, 0 as discounts, 0 as returns, 0 as adjustments,
        0 as freight_income, 0 as tax_collected, 0 as units_sold, 0 as units_returned, 0 as units_adjusted, null as cogs,
        0 as net_sales_uncosted, 0 as product_lines, 1 as orders, 0 as demand_value, 0 as demand_units, 0 as cancelled_value
    from core.fct_order
    union all
    select
        business_day, store_id, channel_id, 0 as gross_sales, 0 as discounts, 0 as returns, 0 as adjustments,
        0 as freight_income, 0 as tax_collected, 0 as units_sold, 0 as units_returned, 0 as units_adjusted, null as cogs,
        0 as net_sales_uncosted, 0 as product_lines, 0 as orders, demand_amount as demand_value,
        demand_quantity as demand_units, cancelled_amount as cancelled_value
    from core.fct_order_event
),
active_day as (
    select
        business_day, store_id, channel_id,
        sum(gross_sales) as gross_sales, sum(discounts) as discounts, sum(returns) as returns,
        sum(adjustments) as adjustments, sum(freight_income) as freight_income, sum(tax_collected) as tax_collected,
        sum(units_sold) as units_sold, sum(units_returned) as units_returned, sum(units_adjusted) as units_adjusted,
        -- unknown where goods were sold and no cost is known, never 0
        case when sum(product_lines) = 0 then 0 else sum(cogs) end as cogs,
        sum(net_sales_uncosted) as net_sales_uncosted,
        sum(orders) as orders, sum(demand_value) as demand_value, sum(demand_units) as demand_units,
        sum(cancelled_value) as cancelled_value
    from flow
    group by business_day, store_id, channel_id
),
-- what is ordered and neither cancelled nor shipped stays open until it is; returns do not reopen it
opened as (
    select
        active_day.*,
        sum(demand_value - cancelled_value - gross_sales + discounts)
            over (partition by store_id, channel_id order by business_day
                rows between unbounded preceding and current row) as open_order_value,
        lead(business_day) over (partition by store_id, channel_id order by business_day) as next_day
    from active_day
),
-- a day without an event has a row while something is open
days as (
    select o.*, d.date as day, d.date = o.business_day as is_active
    from opened as o
    cross join load_context as c
    join core.dim_date as d
        on d.date = o.business_day
        or (o.open_order_value <> 0 and d.date > o.business_day and d.date < coalesce(o.next_day, date '9999-12-31')
            and d.date <= c.complete_through)
)
select
    day as business_day,
    store_id,
    channel_id,
    cast(case when is_active then gross_sales else 0 end as decimal(18,2)) as gross_sales,
    cast(case when is_active then discounts else 0 end as decimal(18,2)) as discounts,
    cast(case when is_active then returns else 0 end as decimal(18,2)) as returns,
    cast(case when is_active then adjustments else 0 end as decimal(18,2)) as adjustments,
    cast(case when is_active then gross_sales - discounts - returns else 0 end as decimal(18,2)) as net_sales,
    cast(case when is_active then freight_income else 0 end as decimal(18,2)) as freight_income,
    cast(case when is_active then tax_collected else 0 end as decimal(18,2)) as tax_collected,
    cast(case when is_active then gross_sales - discounts - returns + freight_income + tax_collected else 0 end
        as decimal(18,2)) as total_sales,
    cast(case when is_active then units_sold else 0 end as decimal(18,3)) as units_sold,
    cast(case when is_active then units_returned else 0 end as decimal(18,3)) as units_returned,
    cast(case when is_active then units_adjusted else 0 end as decimal(18,3)) as units_adjusted,
    cast(case when is_active then cogs else 0 end as decimal(18,2)) as cogs,
    cast(case when is_active then net_sales_uncosted else 0 end as decimal(18,2)) as net_sales_uncosted,
    cast(case when is_active then orders else 0 end as int) as orders,
    cast(case when is_active then demand_value else 0 end as decimal(18,2)) as demand_value,
    cast(case when is_active then demand_units else 0 end as decimal(18,3)) as demand_units,
    cast(case when is_active then cancelled_value else 0 end as decimal(18,2)) as cancelled_value,
    cast(open_order_value as decimal(18,2)) as open_order_value
from days

-- grain: one row per product and location on each month end and on the last complete day
with day as (
    select d.date as day
    from core.dim_date as d
    cross join load_context as c
    where d.date = c.complete_through
        or (d.date < c.complete_through and d.date + 1 in (select month_start from core.dim_date))
),
closing as (
    select
        d.day, k.product_id, k.store_id, k.on_hand, k.on_hand - k.reserved - k.safety as available, k.stock_value
    from core.fct_stock_daily as k
    join day as d on d.day between k.first_day and k.end_day
),
sold_day as (
    select
        business_day, product_id, store_id, sum(sold_quantity - returned_quantity) as units,
        max(case when sold_quantity > 0 then business_day end) as sold_on
    from core.fct_sale_line
    where line_kind = 'product' and product_id in (select product_id from core.fct_stock_daily)
    group by business_day, product_id, store_id
),
sold as (
    select
        c.day, c.product_id, c.store_id,
        sum(case when cast(c.day - s.business_day as int) < 28 then s.units else 0 end) as units_28d,
        max(s.sold_on) as last_sold_day
    from closing as c
    join sold_day as s on s.product_id = c.product_id and s.store_id = c.store_id and s.business_day <= c.day
    group by c.day, c.product_id, c.store_id
),
inflow as (
    select
        business_day, product_id, store_id, sum(quantity) as units,
        max(case when kind in ('opening', 'receipt') then business_day end) as received_on
    from core.fct_stock_movement
    where quantity > 0
    group by business_day, product_id, store_id
),
-- first in, first out: what is on hand is what came in last
came as (
    select
        c.day, c.product_id, c.store_id, max(i.received_on) as last_received_day,
        sum(case when cast(c.day - i.business_day as int) <= 30 then i.units else 0 end) as within_30,
        sum(case when cast(c.day - i.business_day as int) <= 90 then i.units else 0 end) as within_90,
        sum(case when cast(c.day - i.business_day as int) <= 180 then i.units else 0 end) as within_180,
        sum(case when cast(c.day - i.business_day as int) <= 365 then i.units else 0 end) as within_365
    from closing as c
    join inflow as i on i.product_id = c.product_id and i.store_id = c.store_id and i.business_day <= c.day
    group by c.day, c.product_id, c.store_id
),
state as (
    select
        c.day, c.product_id, c.store_id, c.on_hand, c.available, c.stock_value, s.last_sold_day, a.last_received_day,
        coalesce(s.units_28d, 0) as units_28d,
        least(c.on_hand, coalesce(a.within_30, 0)) as within_30, least(c.on_hand, coalesce(a.within_90, 0)) as within_90,
        least(c.on_hand, coalesce(a.within_180, 0)) as within_180,
        least(c.on_hand, coalesce(a.within_365, 0)) as within_365,
        -- in thousandths, as whole numbers: no engine divides decimals like the other
        cast(c.on_hand * 1000 as bigint) as stock_milli, cast(coalesce(s.units_28d, 0) * 1000 as bigint) as sold_milli
    from closing as c
    left join sold as s on s.day = c.day and s.product_id = c.product_id and s.store_id = c.store_id
    left join came as a on a.day = c.day and a.product_id = c.product_id and a.store_id = c.store_id
)
select
    day as business_day,
    product_id,
    store_id,
    cast(on_hand as decimal(18,3)) as on_hand,
    cast(available as decimal(18,3)) as available,
    stock_value,
    cast(units_28d as decimal(18,3)) as units_28d,
    cast(case when sold_milli > 0 then cast(floor((stock_milli * 800 + sold_milli) / (2 * sold_milli)) as bigint) * 0.01 end
        as decimal(18,2)) as weeks_of_supply,
    last_sold_day,
    last_received_day,
    cast(within_30 as decimal(18,3)) as aged_0_30,
    cast(within_90 - within_30 as decimal(18,3)) as aged_31_90,
    cast(within_180 - within_90 as decimal(18,3)) as aged_91_180,
    cast(within_365 - within_180 as decimal(18,3)) as aged_181_365,
    cast(on_hand - within_365 as decimal(18,3)) as aged_over_365,
    on_hand > 0 and coalesce(cast(day - last_sold_day as int) >= 180, true)
        and coalesce(cast(day - last_received_day as int) >= 180, true) as is_dead,
    on_hand > 0 and on_hand * 4 > 26 * greatest(units_28d, 0) as is_over,
    available <= 0 as is_out,
    cast(null as decimal(18,3)) as suggested_order
from state

-- grain: one row per cohort month, month number and channel of the first order
with live_order as (
    select
        o.order_id, o.customer_id, d.month_start,
        min(d.month_start) over (partition by o.customer_id) as cohort_month,
        first_value(o.channel_id) over (partition by o.customer_id order by o.business_day, o.event_at, o.order_id)
            as first_channel_id
    from core.fct_order as o
    join load_context as c on o.business_day <= c.complete_through
    join core.dim_date as d on d.date = o.business_day
    where o.customer_id <> 0 and o.cancel_day is null
),
flow as (
    select cohort_month, first_channel_id, month_start, customer_id, 0 as demand_value
    from live_order
    union all
    select o.cohort_month, o.first_channel_id, d.month_start, null as customer_id, e.demand_amount as demand_value
    from live_order as o
    join core.fct_order_event as e on e.order_id = o.order_id
    join core.dim_date as d on d.date = e.business_day
),
active as (
    select
        cohort_month, first_channel_id, month_start,
        count(distinct customer_id) as active_customers, sum(demand_value) as demand_value
    from flow
    group by cohort_month, first_channel_id, month_start
),
months as (
    select distinct
        d.month_start,
        d.year * 12 + d.month as month_count,
        cast(d.month_start + interval '1' month as date) as next_month,
        c.complete_through
    from core.dim_date as d
    join load_context as c on d.month_start <= c.complete_through
),
-- every month up to the running one, so that a month without orders stands as 0; all of a cohort buy in its first
grid as (
    select
        k.cohort_month, k.first_channel_id, k.active_customers as cohort_size, m.month_start,
        m.month_count - f.month_count as month_number,
        cast(m.next_month - m.complete_through as int) <= 1 as is_complete
    from active as k
    join months as f on f.month_start = k.cohort_month
    join months as m on m.month_start >= k.cohort_month
    where k.month_start = k.cohort_month
)
select
    g.cohort_month,
    cast(g.month_number as int) as month_number,
    g.first_channel_id,
    cast(g.cohort_size as int) as cohort_size,
    cast(coalesce(a.active_customers, 0) as int) as active_customers,
    cast(coalesce(a.demand_value, 0) as decimal(18,2)) as demand_value,
    g.is_complete
from grid as g
left join active as a
    on a.cohort_month = g.cohort_month and a.first_channel_id = g.first_channel_id and a.month_start = g.month_start

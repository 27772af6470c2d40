-- grain: one row per cohort month, month number and channel of the first order
with live_order as (
    select o.order_id, o.customer_id, o.channel_id, o.business_day, d.month_start,
        row_number() over (partition by o.customer_id order by o.business_day, o.event_at, o.order_id) as place
    from core.fct_order as o
    join load_context as c on o.business_day <= c.complete_through
    join core.dim_date as d on d.date = o.business_day
    where o.customer_id <> 0 and o.cancel_day is null
),
member as (
    select customer_id, month_start as cohort_month, channel_id as first_channel_id
    from live_order
    where place = 1
),
cohort as (
    select cohort_month, first_channel_id, count(*) as cohort_size
    from member
    group by cohort_month, first_channel_id
),
months as (
    select distinct
        month_start,
        year * 12 + month as month_count,
        cast(month_start + interval '1' month as date) as next_month
    from core.dim_date
),
-- every month up to the running one, so that a month without orders stands as 0
grid as (
    select
        k.cohort_month, k.first_channel_id, k.cohort_size, m.month_start,
        m.month_count - f.month_count as month_number,
        cast(m.next_month - c.complete_through as int) <= 1 as is_complete
    from cohort as k
    join months as f on f.month_start = k.cohort_month
    join months as m on m.month_start >= k.cohort_month
    join load_context as c on m.month_start <= c.complete_through
),
buyers as (
    select m.cohort_month, m.first_channel_id, o.month_start, count(distinct o.customer_id) as active_customers
    from member as m
    join live_order as o on o.customer_id = m.customer_id
    group by m.cohort_month, m.first_channel_id, o.month_start
),
demand as (
    select m.cohort_month, m.first_channel_id, d.month_start, sum(e.demand_amount) as demand_value
    from member as m
    join live_order as o on o.customer_id = m.customer_id
    join core.fct_order_event as e on e.order_id = o.order_id
    join core.dim_date as d on d.date = e.business_day
    group by m.cohort_month, m.first_channel_id, d.month_start
)
select
    g.cohort_month,
    cast(g.month_number as int) as month_number,
    g.first_channel_id,
    cast(g.cohort_size as int) as cohort_size,
    cast(coalesce(b.active_customers, 0) as int) as active_customers,
    cast(coalesce(v.demand_value, 0) as decimal(18,2)) as demand_value,
    g.is_complete
from grid as g
left join buyers as b
    on b.cohort_month = g.cohort_month and b.first_channel_id = g.first_channel_id and b.month_start = g.month_start
left join demand as v
    on v.cohort_month = g.cohort_month and v.first_channel_id = g.first_channel_id and v.month_start = g.month_start

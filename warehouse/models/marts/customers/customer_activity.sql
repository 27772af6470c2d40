-- grain: one row per month and customer, from the first order to the month in which the customer lapses; again after a return
with live_order as (
    select o.order_id, o.customer_id, o.business_day
    from core.fct_order as o
    join load_context as c on o.business_day <= c.complete_through
    where o.customer_id <> 0 and o.cancel_day is null
),
order_day as (
    select
        customer_id, business_day, orders,
        min(business_day) over (partition by customer_id) as first_day,
        lag(business_day) over (partition by customer_id order by business_day) as previous_day
    from (
        select customer_id, business_day, count(*) as orders
        from live_order
        group by customer_id, business_day
    ) as d
),
-- gaps are measured once a year, so that the window does not move under the reports of a year
measured_through as (
    select
        case
            when year(min(o.business_day)) = year(max(c.complete_through)) then max(c.complete_through)
            else max(cast(date_trunc('year', c.complete_through) as date))
        end as last_day
    from order_day as o
    cross join load_context as c
),
gap as (
    select
        cast(o.business_day - o.previous_day as int) as days,
        row_number() over (order by cast(o.business_day - o.previous_day as int)) as place,
        count(*) over () as gaps
    from order_day as o
    join measured_through as m on o.business_day <= m.last_day
    where o.previous_day is not null
),
-- nine tenths of the gaps are within the window; too few gaps tell nothing
churn as (
    select
        case
            when coalesce(max(gaps), 0) < 200 then 180
            else greatest(60, least(365, min(case when place * 10 >= gaps * 9 then days end)))
        end as churn_window
    from gap
),
months as (
    select distinct
        d.month_start,
        cast(least(d.month_start + interval '1' month, c.complete_through + interval '1' day) as date) as month_end
    from core.dim_date as d
    join load_context as c on d.date <= c.complete_through
),
order_month as (
    select
        o.customer_id, d.month_start, sum(o.orders) as orders, max(o.business_day) as last_day,
        min(o.first_day) as first_day,
        lead(d.month_start) over (partition by o.customer_id order by d.month_start) as next_order_month
    from order_day as o
    join core.dim_date as d on d.date = o.business_day
    group by o.customer_id, d.month_start
),
alive as (
    select
        o.customer_id, m.month_start, m.month_end, o.last_day, o.first_day, w.churn_window,
        case when m.month_start = o.month_start then o.orders else 0 end as orders
    from order_month as o
    cross join churn as w
    join months as m
        on m.month_start >= o.month_start
        and (o.next_order_month is null or m.month_start < o.next_order_month)
        and cast(m.month_start - o.last_day as int) <= w.churn_window
),
month_demand as (
    select o.customer_id, d.month_start, sum(e.demand_amount) as demand_value
    from live_order as o
    join core.fct_order_event as e on e.order_id = o.order_id
    join core.dim_date as d on d.date = e.business_day
    group by o.customer_id, d.month_start
)
select
    a.month_start,
    a.customer_id,
    cast(a.orders as int) as orders,
    cast(coalesce(v.demand_value, 0) as decimal(18,2)) as demand_value,
    a.first_day >= a.month_start as is_new,
    a.orders > case when a.first_day >= a.month_start then 1 else 0 end as is_returning,
    cast(a.month_end - a.last_day as int) <= a.churn_window as is_active,
    cast(a.month_end - a.last_day as int) > a.churn_window as is_churned,
    a.churn_window
from alive as a
left join month_demand as v on v.customer_id = a.customer_id and v.month_start = a.month_start

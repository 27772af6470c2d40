-- grain: one row per reference day and customer with a live order in the 730 days before it
with known_order as (
    select o.order_id, o.customer_id, o.business_day, o.cancel_day
    from core.fct_order as o
    join load_context as c on o.business_day <= c.complete_through
    where o.customer_id <> 0
),
live_span as (
    select min(business_day) as first_day, max(business_day) as last_day
    from known_order
    where cancel_day is null
),
reference as (
    select d.date as reference_day
    from core.dim_date as d
    join live_span as s on d.date > s.first_day and d.date <= s.last_day
    where d.date = d.month_start
    union
    select cast(last_day + interval '1' day as date) as reference_day
    from live_span
    where last_day is not null
),
-- every change of an order's value: counted from the day after it, until the order leaves the window or is cancelled
change as (
    select order_id, business_day as change_day, 1 as orders, cast(0 as decimal(18,2)) as amount
    from known_order
    union all
    select order_id, business_day as change_day, 0 as orders, demand_amount - cancelled_amount as amount
    from core.fct_order_event
    union all
    select order_id, business_day as change_day, 0 as orders, -return_amount as amount
    from core.fct_sale_line
    where order_id <> 0 and line_kind = 'product' and return_amount <> 0
),
measured as (
    select
        r.reference_day, o.customer_id,
        cast(r.reference_day - max(o.business_day) as int) as recency_days,
        cast(sum(c.orders) as int) as frequency,
        cast(sum(c.amount) as decimal(18,2)) as monetary
    from known_order as o
    join change as c on c.order_id = o.order_id
    join reference as r
        on r.reference_day > c.change_day
        and r.reference_day > o.business_day
        and cast(r.reference_day - o.business_day as int) <= 730
        and (o.cancel_day is null or r.reference_day <= o.cancel_day)
    group by r.reference_day, o.customer_id
),
ranked as (
    select
        reference_day, customer_id, recency_days, frequency, monetary,
        count(*) over (partition by reference_day) as customers,
        rank() over (partition by reference_day order by recency_days desc) - 1 as staler,
        rank() over (partition by reference_day order by frequency) - 1 as rarer,
        rank() over (partition by reference_day order by monetary) - 1 as poorer,
        min(recency_days) over (partition by reference_day) = max(recency_days) over (partition by reference_day) as r_equal,
        min(frequency) over (partition by reference_day) = max(frequency) over (partition by reference_day) as f_equal,
        min(monetary) over (partition by reference_day) = max(monetary) over (partition by reference_day) as m_equal
    from measured
),
scored as (
    select
        reference_day, customer_id, recency_days, frequency, monetary,
        case when r_equal then 3 else 1 + cast(floor(5 * staler / customers) as int) end as r_score,
        case when f_equal then 3 else 1 + cast(floor(5 * rarer / customers) as int) end as f_score,
        case when m_equal then 3 else 1 + cast(floor(5 * poorer / customers) as int) end as m_score
    from ranked
    -- a smaller shop gets no segments
    where customers >= 50
),
segmented as (
    select
        reference_day, customer_id, recency_days, frequency, monetary, r_score, f_score, m_score,
        case
            when r_score >= 4 and f_score >= 4 and m_score >= 4 then 'champions'
            when r_score >= 3 and f_score >= 4 then 'loyal'
            when r_score >= 4 and f_score >= 2 then 'potential_loyalist'
            when r_score = 5 then 'new'
            when r_score = 4 then 'promising'
            when r_score = 3 and f_score = 3 then 'need_attention'
            when r_score = 3 then 'about_to_sleep'
            when f_score >= 4 and m_score >= 4 then 'cant_lose'
            when f_score >= 3 then 'at_risk'
            when r_score = 2 or m_score >= 4 then 'hibernating'
            else 'lost'
        end as segment_id
    from scored
),
step as (
    select reference_day, lag(reference_day) over (order by reference_day) as previous_day
    from reference
)
select
    s.reference_day,
    s.customer_id,
    s.recency_days,
    s.frequency,
    s.monetary,
    s.r_score,
    s.f_score,
    s.m_score,
    s.segment_id,
    case
        when lag(s.reference_day) over (partition by s.customer_id order by s.reference_day) = t.previous_day
            then lag(s.segment_id) over (partition by s.customer_id order by s.reference_day)
    end as previous_segment_id
from segmented as s
join step as t on t.reference_day = s.reference_day

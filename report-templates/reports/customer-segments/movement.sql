-- name: moves
-- grain: one segment of the reference day before (none: not scored then), its customers by segment now, and the total
with scored as (
  select coalesce(previous_segment_id, 'none') as previous, segment_id
  from marts.customer_segment
  where reference_day = (select max(reference_day) from marts.customer_segment where reference_day <= :to)
),
names as (select unnest(range(1, 13)) as place, unnest(['champions', 'loyal', 'potential_loyalist', 'new', 'promising', 'need_attention', 'about_to_sleep', 'cant_lose', 'at_risk', 'hibernating', 'lost', 'none']) as previous)
select
  coalesce(n.previous, 'total') as previous,
  nullif(count(*) filter (where s.segment_id = 'champions'), 0) as champions,
  nullif(count(*) filter (where s.segment_id = 'loyal'), 0) as loyal,
  nullif(count(*) filter (where s.segment_id = 'potential_loyalist'), 0) as potential_loyalist,
  nullif(count(*) filter (where s.segment_id = 'new'), 0) as new,
  nullif(count(*) filter (where s.segment_id = 'promising'), 0) as promising,
  nullif(count(*) filter (where s.segment_id = 'need_attention'), 0) as need_attention,
  nullif(count(*) filter (where s.segment_id = 'about_to_sleep'), 0) as about_to_sleep,
  nullif(count(*) filter (where s.segment_id = 'cant_lose'), 0) as cant_lose,
  nullif(count(*) filter (where s.segment_id = 'at_risk'), 0) as at_risk,
  nullif(count(*) filter (where s.segment_id = 'hibernating'), 0) as hibernating,
  nullif(count(*) filter (where s.segment_id = 'lost'), 0) as lost,
  count(s.segment_id) as customers,
  case when n.previous is null then 'total' else 'detail' end as line
from names as n
left join scored as s on s.previous = n.previous
where (select count(*) from scored) > 0
group by grouping sets ((n.place, n.previous), ())
having count(*) > 0
order by n.place nulls last

-- name: sizes
-- grain: one of the last twelve reference days
select
  reference_day as day,
  count(*) filter (where segment_id in ('hibernating', 'lost')) as gone,
  count(*) filter (where segment_id = 'need_attention') as attention,
  count(*) filter (where segment_id in ('about_to_sleep', 'cant_lose', 'at_risk')) as fading,
  count(*) filter (where segment_id in ('champions', 'loyal', 'potential_loyalist', 'new', 'promising')) as growing
from marts.customer_segment
where reference_day <= :to and reference_day > cast(:to as date) - interval 12 month
group by reference_day
order by reference_day

-- name: rules
-- grain: one score from high to low with the values that met it
with scored as (
  select * from marts.customer_segment
  where reference_day = (select max(reference_day) from marts.customer_segment where reference_day <= :to)
),
levels as (select unnest([5, 4, 3, 2, 1]) as score)
select
  cast(l.score as varchar) as score,
  case when count(r.customer_id) = 0 then '–' else min(r.recency_days) || '–' || max(r.recency_days) end as recency,
  (select count(*) from scored where r_score = l.score) as recency_customers,
  coalesce((select case when min(frequency) = max(frequency) then cast(min(frequency) as varchar) else min(frequency) || '–' || max(frequency) end from scored where f_score = l.score), '–') as frequency,
  (select count(*) from scored where f_score = l.score) as frequency_customers,
  (select cast(min(monetary) as decimal(18,2)) from scored where m_score = l.score) as value_from,
  (select count(*) from scored where m_score = l.score) as value_customers
from levels as l
left join scored as r on r.r_score = l.score
where (select count(*) from scored) > 0
group by l.score
order by l.score desc

-- name: segment_rules
-- grain: one rule of a segment as the mart applies it, with the values that met its scores, and the total
with scored as (
  select * from marts.customer_segment
  where reference_day = (select max(reference_day) from marts.customer_segment where reference_day <= :to)
),
rules as (
  select * from (values
    (1, 'champions', 4, 5, 4, 5, 4, 5),
    (2, 'loyal', 4, 5, 4, 5, 1, 3),
    (3, 'loyal', 3, 3, 4, 5, 1, 5),
    (4, 'potential_loyalist', 4, 5, 2, 3, 1, 5),
    (5, 'new', 5, 5, 1, 1, 1, 5),
    (6, 'promising', 4, 4, 1, 1, 1, 5),
    (7, 'need_attention', 3, 3, 3, 3, 1, 5),
    (8, 'about_to_sleep', 3, 3, 1, 2, 1, 5),
    (9, 'cant_lose', 1, 2, 4, 5, 4, 5),
    (10, 'at_risk', 1, 2, 3, 3, 1, 5),
    (11, 'at_risk', 1, 2, 4, 5, 1, 3),
    (12, 'hibernating', 2, 2, 1, 2, 1, 5),
    (13, 'hibernating', 1, 1, 1, 2, 4, 5),
    (14, 'lost', 1, 1, 1, 2, 1, 3)
  ) as t(place, segment, r_from, r_to, f_from, f_to, m_from, m_to)
),
met as (
  select
    r.place,
    min(s.recency_days) filter (where s.r_score between r_from and r_to) as days_from, max(s.recency_days) filter (where s.r_score between r_from and r_to) as days_to,
    min(s.frequency) filter (where s.f_score between f_from and f_to) as orders_from, max(s.frequency) filter (where s.f_score between f_from and f_to) as orders_to,
    min(s.monetary) filter (where s.m_score between m_from and m_to) as value_from, max(s.monetary) filter (where s.m_score between m_from and m_to) as value_to,
    count(*) filter (where s.r_score between r_from and r_to and s.f_score between f_from and f_to and s.m_score between m_from and m_to) as customers
  from rules as r cross join scored as s
  group by r.place
),
printed as (
  select
    r.place, r.segment,
    case when r_from = r_to then cast(r_from as varchar) else r_from || '–' || r_to end as r,
    case when days_from = days_to then cast(days_from as varchar) else coalesce(days_from || '–' || days_to, '–') end as recency,
    case when f_from = f_to then cast(f_from as varchar) else f_from || '–' || f_to end as f,
    case when orders_from = orders_to then cast(orders_from as varchar) else coalesce(orders_from || '–' || orders_to, '–') end as frequency,
    case when m_from = 1 and m_to = 5 then 'any' else m_from || '–' || m_to end as m,
    case when not (m_from = 1 and m_to = 5) then cast(value_from as decimal(18,2)) end as value_from,
    case when not (m_from = 1 and m_to = 5) then cast(value_to as decimal(18,2)) end as value_to,
    m.customers, 'detail' as line
  from rules as r join met as m on m.place = r.place
)
select * from printed
union all by name
select 99 as place, 'total' as segment, min(monetary) as value_from, max(monetary) as value_to, count(*) as customers, 'total' as line from scored having count(*) > 0
order by place

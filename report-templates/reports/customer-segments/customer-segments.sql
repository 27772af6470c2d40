-- name: facts
-- grain: one row, the values that sentences name
with days as (
  select reference_day, row_number() over (order by reference_day desc) as age
  from (select distinct reference_day from marts.customer_segment where reference_day <= :to)
)
select
  nullif(count(*) filter (where d.age = 1), 0) as scored,
  cast(sum(monetary) filter (where d.age = 1 and segment_id = 'champions') / nullif(sum(monetary) filter (where d.age = 1), 0) as decimal(18,6)) as champions_share,
  cast(max(d.reference_day) filter (where d.age = 1) as varchar) as reference_day,
  cast(max(d.reference_day) filter (where d.age = 2) as varchar) as previous_day,
  coalesce(nullif(min(recency_days) filter (where d.age = 1 and r_score = 1), max(recency_days) filter (where d.age = 1 and r_score = 1)) || '–', '') || max(recency_days) filter (where d.age = 1 and r_score = 1) as r1_days,
  coalesce(nullif(min(recency_days) filter (where d.age = 1 and r_score = 2), max(recency_days) filter (where d.age = 1 and r_score = 2)) || '–', '') || max(recency_days) filter (where d.age = 1 and r_score = 2) as r2_days,
  coalesce(nullif(min(recency_days) filter (where d.age = 1 and r_score = 3), max(recency_days) filter (where d.age = 1 and r_score = 3)) || '–', '') || max(recency_days) filter (where d.age = 1 and r_score = 3) as r3_days,
  coalesce(nullif(min(recency_days) filter (where d.age = 1 and r_score = 4), max(recency_days) filter (where d.age = 1 and r_score = 4)) || '–', '') || max(recency_days) filter (where d.age = 1 and r_score = 4) as r4_days,
  coalesce(nullif(min(recency_days) filter (where d.age = 1 and r_score = 5), max(recency_days) filter (where d.age = 1 and r_score = 5)) || '–', '') || max(recency_days) filter (where d.age = 1 and r_score = 5) as r5_days
from marts.customer_segment as s
join days as d on d.reference_day = s.reference_day and d.age <= 2

-- name: scores
-- grain: one frequency score from high to low, its customers, their value and its share by recency score, and the total
with scored as (
  select * from marts.customer_segment
  where reference_day = (select max(reference_day) from marts.customer_segment where reference_day <= :to)
),
levels as (select unnest([5, 4, 3, 2, 1]) as f_score),
summed as (
  select
    grouping(l.f_score) as is_total, l.f_score, min(s.frequency) as least, max(s.frequency) as most, count(s.customer_id) as customers,
    count(s.customer_id) filter (where s.r_score = 1) as r1, sum(s.monetary) filter (where s.r_score = 1) as v1,
    count(s.customer_id) filter (where s.r_score = 2) as r2, sum(s.monetary) filter (where s.r_score = 2) as v2,
    count(s.customer_id) filter (where s.r_score = 3) as r3, sum(s.monetary) filter (where s.r_score = 3) as v3,
    count(s.customer_id) filter (where s.r_score = 4) as r4, sum(s.monetary) filter (where s.r_score = 4) as v4,
    count(s.customer_id) filter (where s.r_score = 5) as r5, sum(s.monetary) filter (where s.r_score = 5) as v5,
    sum(s.monetary) as value
  from levels as l left join scored as s on s.f_score = l.f_score
  where (select count(*) from scored) > 0
  group by grouping sets ((l.f_score), ())
  having count(*) > 0
)
select
  case when is_total = 1 then 'total' when least is null then 'nobody' when most = 1 then 'one' when least = most then 'same' else 'score' end as name,
  f_score, least, most, customers, cast(value as decimal(18,2)) as value,
  nullif(r1, 0) as r1, cast(v1 as decimal(18,2)) as r1_value, case when r1 > 0 then cast(v1 / nullif(max(value) filter (where is_total = 1) over (), 0) as decimal(18,6)) end as r1_share,
  nullif(r2, 0) as r2, cast(v2 as decimal(18,2)) as r2_value, case when r2 > 0 then cast(v2 / nullif(max(value) filter (where is_total = 1) over (), 0) as decimal(18,6)) end as r2_share,
  nullif(r3, 0) as r3, cast(v3 as decimal(18,2)) as r3_value, case when r3 > 0 then cast(v3 / nullif(max(value) filter (where is_total = 1) over (), 0) as decimal(18,6)) end as r3_share,
  nullif(r4, 0) as r4, cast(v4 as decimal(18,2)) as r4_value, case when r4 > 0 then cast(v4 / nullif(max(value) filter (where is_total = 1) over (), 0) as decimal(18,6)) end as r4_share,
  nullif(r5, 0) as r5, cast(v5 as decimal(18,2)) as r5_value, case when r5 > 0 then cast(v5 / nullif(max(value) filter (where is_total = 1) over (), 0) as decimal(18,6)) end as r5_share,
  case when is_total = 1 then 'total' else 'detail' end as line
from summed
order by is_total, f_score desc

-- name: segments
-- grain: one segment at the last reference day of the period, and the total; before is the reference day before
with days as (
  select reference_day, row_number() over (order by reference_day desc) as age
  from (select distinct reference_day from marts.customer_segment where reference_day <= :to)
),
names as (select unnest(range(1, 12)) as place, unnest(['champions', 'loyal', 'potential_loyalist', 'new', 'promising', 'need_attention', 'about_to_sleep', 'cant_lose', 'at_risk', 'hibernating', 'lost']) as segment_id),
now as (
  select n.place, n.segment_id, s.customer_id, s.recency_days, s.frequency, s.monetary
  from names as n
  left join (select * from marts.customer_segment where reference_day = (select reference_day from days where age = 1)) as s on s.segment_id = n.segment_id
  where (select count(*) from days) > 0
),
before as (
  select coalesce(segment_id, 'total') as segment_id, count(*) as customers
  from marts.customer_segment
  where reference_day = (select reference_day from days where age = 2)
  group by grouping sets ((segment_id), ())
  having count(*) > 0
),
summed as (
  select
    coalesce(segment_id, 'total') as segment, place, count(customer_id) as customers, cast(round(median(recency_days)) as bigint) as median_days,
    cast(sum(frequency) as bigint) as orders, cast(coalesce(sum(monetary), 0) as decimal(18,2)) as value
  from now
  group by grouping sets ((place, segment_id), ())
  having count(*) > 0
)
select
  s.segment, s.customers, s.median_days, s.orders, s.value, b.customers as before, case when s.segment <> 'total' then s.segment end as action,
  case when s.segment = 'total' or place <= 5 then 'up' when s.segment = 'need_attention' then 'none' else 'down' end as good,
  case when s.segment = 'total' then 'total' else 'detail' end as line
from summed as s
left join before as b on b.segment_id = s.segment
order by place nulls last

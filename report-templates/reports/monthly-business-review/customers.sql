-- name: new_and_returning
-- grain: one of thirteen months; demand of customers in the month of their first order, of later months, and without customer
with months as (
  select distinct month_start
  from core.dim_date
  where month_start <= cast(:to as date) - 1 and month_start > cast(:to as date) - 1 - interval 13 month
),
demand as (
  select cast(date_trunc('month', business_day) as date) as month_start, sum(demand_value) as demand
  from marts.sales_by_day where business_day < :to group by 1
),
known as (
  select
    month_start,
    sum(case when is_new then demand_value else 0 end) as first,
    sum(case when is_new then 0 else demand_value end) as later
  from marts.customer_activity
  group by month_start
)
select
  m.month_start as month,
  case when d.demand is not null then cast(coalesce(k.later, 0) as decimal(18,2)) end as later,
  case when d.demand is not null then cast(coalesce(k.first, 0) as decimal(18,2)) end as first,
  cast(d.demand - coalesce(k.first, 0) - coalesce(k.later, 0) as decimal(18,2)) as unidentified
from months as m
left join demand as d on d.month_start = m.month_start
left join known as k on k.month_start = m.month_start
order by 1

-- name: segments
-- grain: one segment at the last reference day of the period, and the total; change since the reference day before
with days as (
  select reference_day, row_number() over (order by reference_day desc) as age
  from (select distinct reference_day from marts.customer_segment where reference_day <= :to)
),
names as (
  select unnest(range(1, 12)) as place, unnest(['champions', 'loyal', 'potential_loyalist', 'new', 'promising', 'need_attention', 'about_to_sleep', 'cant_lose', 'at_risk', 'hibernating', 'lost']) as segment_id
),
counted as (
  select s.segment_id, count(*) filter (where d.age = 1) as customers, count(*) filter (where d.age = 2) as before
  from marts.customer_segment as s join days as d on d.reference_day = s.reference_day and d.age <= 2
  group by s.segment_id
),
listed as (
  select n.place, n.segment_id, coalesce(c.customers, 0) as customers, coalesce(c.before, 0) as before
  from names as n left join counted as c on c.segment_id = n.segment_id
  where (select count(*) from days) > 0
)
select
  coalesce(segment_id, 'total') as segment, cast(sum(customers) as bigint) as customers,
  case when (select count(*) from days) > 1 then cast(sum(before) as bigint) end as before,
  case when segment_id is null or place <= 5 then 'up' when segment_id = 'need_attention' then 'none' else 'down' end as good,
  case when segment_id is null then 'total' else 'detail' end as line
from listed
group by grouping sets ((place, segment_id), ())
order by place nulls last

-- name: retention
-- grain: one of the last twelve cohorts, and their total: the share of a cohort that ordered in month k after its first
with cohorts as (
  select cohort_month, month_number, sum(cohort_size) as size, sum(active_customers) as active, bool_and(is_complete) as is_complete
  from marts.cohort_retention
  where cohort_month < date_trunc('month', cast(:to as date) - 1) and cohort_month >= date_trunc('month', cast(:to as date) - 1) - interval 12 month
    and cast(cohort_month + to_months(cast(month_number as int)) as date) < :to
  group by cohort_month, month_number
),
wide as (
  select cohort_month, month_number, size, active from cohorts where month_number > 0
)
select
  coalesce(strftime(cohort_month, '%Y-%m'), 'total') as cohort,
  cast(case when cohort_month is null then (select sum(size) from cohorts where month_number = 0) else max(size) end as bigint) as customers,
  cast(cast(sum(active) filter (where month_number = 1) as double) / cast(sum(size) filter (where month_number = 1) as double) as decimal(18,6)) as m1,
  cast(cast(sum(active) filter (where month_number = 2) as double) / cast(sum(size) filter (where month_number = 2) as double) as decimal(18,6)) as m2,
  cast(cast(sum(active) filter (where month_number = 3) as double) / cast(sum(size) filter (where month_number = 3) as double) as decimal(18,6)) as m3,
  cast(cast(sum(active) filter (where month_number = 4) as double) / cast(sum(size) filter (where month_number = 4) as double) as decimal(18,6)) as m4,
  cast(cast(sum(active) filter (where month_number = 5) as double) / cast(sum(size) filter (where month_number = 5) as double) as decimal(18,6)) as m5,
  cast(cast(sum(active) filter (where month_number = 6) as double) / cast(sum(size) filter (where month_number = 6) as double) as decimal(18,6)) as m6,
  cast(cast(sum(active) filter (where month_number = 7) as double) / cast(sum(size) filter (where month_number = 7) as double) as decimal(18,6)) as m7,
  cast(cast(sum(active) filter (where month_number = 8) as double) / cast(sum(size) filter (where month_number = 8) as double) as decimal(18,6)) as m8,
  cast(cast(sum(active) filter (where month_number = 9) as double) / cast(sum(size) filter (where month_number = 9) as double) as decimal(18,6)) as m9,
  cast(cast(sum(active) filter (where month_number = 10) as double) / cast(sum(size) filter (where month_number = 10) as double) as decimal(18,6)) as m10,
  cast(cast(sum(active) filter (where month_number = 11) as double) / cast(sum(size) filter (where month_number = 11) as double) as decimal(18,6)) as m11,
  cast(cast(sum(active) filter (where month_number = 12) as double) / cast(sum(size) filter (where month_number = 12) as double) as decimal(18,6)) as m12,
  case when cohort_month is null then 'total' else 'detail' end as line
from wide
group by grouping sets ((cohort_month), ())
having max(size) is not null
order by cohort_month nulls last

-- name: days
-- grain: one day of the week beside the same day of the week before
with sales as (
  select business_day, sum(net_sales) as net_sales
  from marts.sales_by_day
  where (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
    and business_day >= cast(:from as date) - 7 and business_day < cast(:from as date) + 7
  group by business_day
)
select
  d.date as day,
  case when d.date - 7 >= :first_day then cast(coalesce(p.net_sales, 0) as decimal(18,2)) end as previous,
  case when d.date >= :first_day and d.date <= :complete_through then cast(coalesce(n.net_sales, 0) as decimal(18,2)) end as now,
  coalesce(d.cn_holiday, d.sales_event) as holiday
from core.dim_date as d
left join sales as n on n.business_day = d.date
left join sales as p on p.business_day = d.date - 7
where d.date >= :from and d.date < cast(:from as date) + 7
order by d.date

-- name: weeks
-- grain: one of thirteen weeks by its Monday, the last being the week of the report
with sales as (
  select
    cast(date_trunc('week', business_day) as date) as week, sum(net_sales) as net_sales,
    sum(net_sales - net_sales_uncosted) as costed, sum(net_sales - net_sales_uncosted - cogs) as profit
  from marts.sales_by_day
  where (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
    and business_day < :to
  group by 1
)
select
  d.date as week,
  case when d.date >= date_trunc('week', cast(:first_day as date)) then cast(coalesce(s.net_sales, 0) as decimal(18,2)) end as net_sales,
  cast(s.costed as decimal(18,2)) as costed, cast(s.profit as decimal(18,2)) as profit
from core.dim_date as d
left join sales as s on s.week = d.date
where d.iso_weekday = 1 and d.date <= :from and d.date > cast(:from as date) - 91
order by d.date

-- name: stores
-- grain: one store with sales in one of the weeks, and the total
with sales as (
  select
    grouping(store_id) as is_total, store_id,
    cast(coalesce(sum(net_sales) filter (where business_day >= :from and business_day < :to), 0) as decimal(18,2)) as net_sales,
    cast(sum(net_sales) filter (where business_day >= :prev_from and business_day < :prev_to) as decimal(18,2)) as previous,
    cast(sum(net_sales) filter (where business_day >= :year_from and business_day < :year_to) as decimal(18,2)) as year_ago
  from marts.sales_by_day
  where (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
  group by grouping sets ((store_id), ())
)
select
  case when is_total = 1 then 'total' else coalesce(case :lang when 'zh-CN' then l.name_zh_cn when 'zh-TW' then l.name_zh_tw else l.name_en end, l.name, l.code) end as name,
  s.net_sales, s.previous, s.year_ago, case when is_total = 1 then 'total' else 'detail' end as line
from sales as s
left join core.dim_location as l on l.location_id = s.store_id and l.is_current
order by is_total, s.net_sales desc, s.store_id

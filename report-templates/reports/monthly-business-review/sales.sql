-- name: months
-- grain: one of thirteen months, the last being that in which the period ends
with months as (
  select distinct month_start
  from core.dim_date
  where month_start <= cast(:to as date) - 1 and month_start > cast(:to as date) - 1 - interval 13 month
),
sales as (
  select cast(date_trunc('month', business_day) as date) as month_start, sum(net_sales) as net_sales
  from marts.sales_by_day
  where business_day < :to and (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
  group by 1
)
select
  m.month_start as month,
  case when m.month_start >= date_trunc('month', cast(:first_day as date)) then cast(coalesce(n.net_sales, 0) as decimal(18,2)) end as now,
  case when m.month_start - interval 12 month >= date_trunc('month', cast(:first_day as date)) then cast(coalesce(y.net_sales, 0) as decimal(18,2)) end as year_ago
from months as m
left join sales as n on n.month_start = m.month_start
left join sales as y on y.month_start = cast(m.month_start - interval 12 month as date)
order by 1

-- name: stores
-- grain: one store with sales in one of the periods, and the total
with sales as (
  select
    grouping(s.store_id) as is_total, s.store_id as id,
    cast(coalesce(sum(net_sales) filter (where business_day >= :from and business_day < :to), 0) as decimal(18,2)) as net_sales,
    cast(sum(net_sales) filter (where business_day >= :prev_from and business_day < :prev_to) as decimal(18,2)) as previous,
    cast(sum(net_sales) filter (where business_day >= :year_from and business_day < :year_to) as decimal(18,2)) as year_ago,
    cast(sum(net_sales - net_sales_uncosted) filter (where business_day >= :from and business_day < :to) as decimal(18,2)) as costed,
    cast(sum(net_sales - net_sales_uncosted - cogs) filter (where business_day >= :from and business_day < :to) as decimal(18,2)) as profit
  from marts.sales_by_day as s
  where (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
  group by grouping sets ((s.store_id), ())
)
select
  case when is_total = 1 then 'total' else coalesce(case :lang when 'zh-CN' then p.name_zh_cn when 'zh-TW' then p.name_zh_tw else p.name_en end, p.name, p.code) end as name,
  s.net_sales, s.previous, s.year_ago, s.costed, s.profit,
  case when is_total = 1 then 'total' else 'detail' end as line
from sales as s
left join core.dim_location as p on p.location_id = s.id and p.is_current
order by is_total, s.net_sales desc, s.id

-- name: channels
-- grain: one channel with sales in one of the periods, and the total
with sales as (
  select
    grouping(s.channel_id) as is_total, s.channel_id as id,
    cast(coalesce(sum(net_sales) filter (where business_day >= :from and business_day < :to), 0) as decimal(18,2)) as net_sales,
    cast(sum(net_sales) filter (where business_day >= :prev_from and business_day < :prev_to) as decimal(18,2)) as previous,
    cast(sum(net_sales) filter (where business_day >= :year_from and business_day < :year_to) as decimal(18,2)) as year_ago,
    cast(sum(net_sales - net_sales_uncosted) filter (where business_day >= :from and business_day < :to) as decimal(18,2)) as costed,
    cast(sum(net_sales - net_sales_uncosted - cogs) filter (where business_day >= :from and business_day < :to) as decimal(18,2)) as profit
  from marts.sales_by_day as s
  where (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
  group by grouping sets ((s.channel_id), ())
)
select
  case when is_total = 1 then 'total' else coalesce(case :lang when 'zh-CN' then p.name_zh_cn when 'zh-TW' then p.name_zh_tw else p.name_en end, p.name, p.code) end as name,
  s.net_sales, s.previous, s.year_ago, s.costed, s.profit,
  case when is_total = 1 then 'total' else 'detail' end as line
from sales as s
left join core.dim_channel as p on p.channel_id = s.id
order by is_total, s.net_sales desc, s.id

-- name: categories
-- grain: one of the five largest categories, the others together, and the total
with sales as (
  select
    coalesce(p.category_path, '') as path,
    any_value(coalesce(case :lang when 'zh-CN' then c.name_zh_cn when 'zh-TW' then c.name_zh_tw else c.name_en end, c.name, p.category, '')) as category,
    coalesce(sum(s.net_sales) filter (where business_day >= :from and business_day < :to), 0) as net_sales,
    sum(s.net_sales) filter (where business_day >= :prev_from and business_day < :prev_to) as previous,
    sum(s.net_sales) filter (where business_day >= :year_from and business_day < :year_to) as year_ago,
    sum(s.net_sales - s.net_sales_uncosted) filter (where business_day >= :from and business_day < :to) as costed,
    sum(s.net_sales - s.net_sales_uncosted - s.cogs) filter (where business_day >= :from and business_day < :to) as profit
  from marts.product_sales as s
  left join core.dim_product as p on p.product_id = s.product_id and p.is_current
  left join core.dim_category as c on c.path = p.category_path
  where (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
  group by 1
),
ranked as (
  select *, case when path = '' then 'none' when row_number() over (order by path = '', net_sales desc, path) <= 5 then category else 'other' end as name
  from sales
)
select
  case when grouping(name) = 1 then 'total' else name end as name,
  cast(sum(net_sales) as decimal(18,2)) as net_sales,
  cast(sum(previous) as decimal(18,2)) as previous,
  cast(sum(year_ago) as decimal(18,2)) as year_ago,
  cast(sum(costed) as decimal(18,2)) as costed,
  cast(sum(profit) as decimal(18,2)) as profit,
  case when grouping(name) = 1 then 'total' when name in ('other', 'none') then 'other' else 'detail' end as line
from ranked
group by grouping sets ((name), ())
order by grouping(name), name = 'none', name = 'other', sum(net_sales) desc

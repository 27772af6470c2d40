-- part: summed
-- one store, one channel, or all: net sales of the period and of those that it is compared with, and what was earned
select
  grouping(store_id, channel_id) as kind, store_id, channel_id,
  coalesce(sum(net_sales) filter (where business_day >= :from and business_day < :to), 0) as net_sales,
  case when cast(:prev_from as date) is not null then coalesce(sum(net_sales) filter (where business_day >= :prev_from and business_day < :prev_to), 0) end as previous,
  case when cast(:year_from as date) is not null then coalesce(sum(net_sales) filter (where business_day >= :year_from and business_day < :year_to), 0) end as year_ago,
  sum(net_sales - net_sales_uncosted) filter (where business_day >= :from and business_day < :to) as costed,
  sum(net_sales - net_sales_uncosted) filter (where business_day >= :from and business_day < :to) - sum(cogs) filter (where business_day >= :from and business_day < :to) as profit
from marts.sales_by_day
where (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
group by grouping sets ((store_id), (channel_id), ())

-- name: stores
-- grain: one store with sales in the period or those that it is compared with, and the total
-- with: summed
select
  case when s.kind = 3 then 'total' when s.store_id = 0 then 'none' else coalesce(case :lang when 'zh-CN' then n.name_zh_cn when 'zh-TW' then n.name_zh_tw else n.name_en end, n.name, n.code) end as name,
  cast(net_sales as decimal(18,2)) as net_sales, cast(previous as decimal(18,2)) as previous, cast(year_ago as decimal(18,2)) as year_ago, costed, profit,
  case when s.kind = 3 then 'total' else 'detail' end as line
from summed as s
left join core.dim_location as n on n.location_id = s.store_id and n.is_current
where s.kind = 3 or (s.kind = 1 and (net_sales <> 0 or previous <> 0 or year_ago <> 0))
order by s.kind = 3, net_sales desc, s.store_id

-- name: channels
-- grain: one channel with sales in the period or those that it is compared with, and the total
-- with: summed
select
  case when s.kind = 3 then 'total' when s.channel_id = 0 then 'none' else coalesce(case :lang when 'zh-CN' then n.name_zh_cn when 'zh-TW' then n.name_zh_tw else n.name_en end, n.name, n.code) end as name,
  cast(net_sales as decimal(18,2)) as net_sales, cast(previous as decimal(18,2)) as previous, cast(year_ago as decimal(18,2)) as year_ago, costed, profit,
  case when s.kind = 3 then 'total' else 'detail' end as line
from summed as s
left join core.dim_channel as n on n.channel_id = s.channel_id
where s.kind = 3 or (s.kind = 2 and (net_sales <> 0 or previous <> 0 or year_ago <> 0))
order by s.kind = 3, net_sales desc, s.channel_id

-- name: moves
-- grain: one of the ten pairs of store and channel whose net sales changed most against the period before
with sales as (
  select
    store_id, channel_id,
    coalesce(sum(net_sales) filter (where business_day >= :from and business_day < :to), 0) as net_sales,
    coalesce(sum(net_sales) filter (where business_day >= :prev_from and business_day < :prev_to), 0) as previous
  from marts.sales_by_day
  where (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel) and cast(:prev_from as date) is not null
  group by store_id, channel_id
),
ranked as (select *, row_number() over (order by abs(net_sales - previous) desc, store_id, channel_id) as place from sales where net_sales <> previous)
select
  coalesce(case :lang when 'zh-CN' then l.name_zh_cn when 'zh-TW' then l.name_zh_tw else l.name_en end, l.name, l.code) || ' · ' || coalesce(case :lang when 'zh-CN' then c.name_zh_cn when 'zh-TW' then c.name_zh_tw else c.name_en end, c.name, c.code) as name,
  cast(net_sales as decimal(18,2)) as net_sales, cast(previous as decimal(18,2)) as previous
from ranked as r
join core.dim_location as l on l.location_id = r.store_id and l.is_current
join core.dim_channel as c on c.channel_id = r.channel_id
where place <= 10
order by net_sales - previous desc, place

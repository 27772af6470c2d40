-- name: pairs
-- grain: one store and channel with sales or orders in the period, and the total; sales by event, and by the day of the order
with events as (
  select store_id, channel_id, sum(gross_sales) as gross_sales, sum(discounts) as discounts, sum(returns) as returns, sum(net_sales) as net_sales, sum(orders) as orders
  from marts.sales_by_day
  where business_day >= :from and business_day < :to and (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
  group by store_id, channel_id
),
committed as (
  select store_id, channel_id, sum(committed_amount) as committed
  from core.fct_order
  where business_day >= :from and business_day < :to and (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
  group by store_id, channel_id
),
ordered as (
  select store_id, channel_id, sum(demand_amount - cancelled_amount - returned_amount) as by_order_day
  from core.fct_order_line
  where business_day >= :from and business_day < :to and (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
  group by store_id, channel_id
),
pair as (
  select store_id, channel_id, gross_sales, discounts, returns, net_sales, orders, committed, by_order_day
  from events
  full join committed using (store_id, channel_id)
  full join ordered using (store_id, channel_id)
),
summed as (
  select
    grouping(store_id) as is_total, store_id, channel_id, sum(gross_sales) as gross_sales, sum(discounts) as discounts, sum(returns) as returns, sum(net_sales) as net_sales,
    sum(orders) as orders, sum(committed) as committed, sum(by_order_day) as by_order_day
  from pair
  group by grouping sets ((store_id, channel_id), ())
)
select
  case when is_total = 1 then 'total' when s.store_id = 0 then 'none' else coalesce(case :lang when 'zh-CN' then l.name_zh_cn when 'zh-TW' then l.name_zh_tw else l.name_en end, l.name, l.code) end as name, coalesce(case :lang when 'zh-CN' then c.name_zh_cn when 'zh-TW' then c.name_zh_tw else c.name_en end, c.name, c.code) as channel,
  cast(coalesce(gross_sales, 0) as decimal(18,2)) as gross_sales, cast(coalesce(discounts, 0) as decimal(18,2)) as discounts, cast(coalesce(returns, 0) as decimal(18,2)) as returns,
  cast(coalesce(net_sales, 0) as decimal(18,2)) as net_sales, cast(coalesce(by_order_day, 0) as decimal(18,2)) as by_order_day, cast(coalesce(orders, 0) as bigint) as orders, committed,
  case when is_total = 1 then 'total' else 'detail' end as line
from summed as s
left join core.dim_location as l on l.location_id = s.store_id and l.is_current and is_total = 0
left join core.dim_channel as c on c.channel_id = s.channel_id and is_total = 0
where is_total = 1 or net_sales <> 0 or orders <> 0 or by_order_day <> 0
order by is_total, net_sales desc, s.store_id, s.channel_id

-- name: weekdays
-- grain: one store with its net sales by day of the week and each day's share of them, and the total
with summed as (
  select
    grouping(s.store_id) as is_total, s.store_id, sum(s.net_sales) as net_sales,
    sum(s.net_sales) filter (where d.iso_weekday = 1) as d1,
    sum(s.net_sales) filter (where d.iso_weekday = 2) as d2,
    sum(s.net_sales) filter (where d.iso_weekday = 3) as d3,
    sum(s.net_sales) filter (where d.iso_weekday = 4) as d4,
    sum(s.net_sales) filter (where d.iso_weekday = 5) as d5,
    sum(s.net_sales) filter (where d.iso_weekday = 6) as d6,
    sum(s.net_sales) filter (where d.iso_weekday = 7) as d7
  from marts.sales_by_day as s
  join core.dim_date as d on d.date = s.business_day
  where s.business_day >= :from and s.business_day < :to and (cast(:store as bigint) is null or s.store_id = :store) and (cast(:channel as bigint) is null or s.channel_id = :channel)
  group by grouping sets ((s.store_id), ())
)
select
  case when is_total = 1 then 'total' when s.store_id = 0 then 'none' else coalesce(case :lang when 'zh-CN' then l.name_zh_cn when 'zh-TW' then l.name_zh_tw else l.name_en end, l.name, l.code) end as name,
  cast(d1 as decimal(18,2)) as d1, case when net_sales > 0 then cast(d1 / net_sales as decimal(18,6)) end as d1_share,
  cast(d2 as decimal(18,2)) as d2, case when net_sales > 0 then cast(d2 / net_sales as decimal(18,6)) end as d2_share,
  cast(d3 as decimal(18,2)) as d3, case when net_sales > 0 then cast(d3 / net_sales as decimal(18,6)) end as d3_share,
  cast(d4 as decimal(18,2)) as d4, case when net_sales > 0 then cast(d4 / net_sales as decimal(18,6)) end as d4_share,
  cast(d5 as decimal(18,2)) as d5, case when net_sales > 0 then cast(d5 / net_sales as decimal(18,6)) end as d5_share,
  cast(d6 as decimal(18,2)) as d6, case when net_sales > 0 then cast(d6 / net_sales as decimal(18,6)) end as d6_share,
  cast(d7 as decimal(18,2)) as d7, case when net_sales > 0 then cast(d7 / net_sales as decimal(18,6)) end as d7_share,
  case when is_total = 1 then 'total' else 'detail' end as line
from summed as s
left join core.dim_location as l on l.location_id = s.store_id and l.is_current
where net_sales <> 0
order by is_total, net_sales desc, s.store_id

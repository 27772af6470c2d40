-- name: strip
-- grain: one part of the sum from what was open at the start to what is open at the close
with days as (
  select * from marts.sales_by_day
  where (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
    and business_day >= cast(:from as date) - 1 and business_day < :to
),
sums as (
  select
    coalesce(sum(open_order_value) filter (where business_day = cast(:from as date) - 1), 0) as open_at_start,
    coalesce(sum(demand_value) filter (where business_day >= :from), 0) as demand,
    coalesce(sum(cancelled_value) filter (where business_day >= :from), 0) as cancelled,
    coalesce(sum(gross_sales - discounts) filter (where business_day >= :from), 0) as shipped,
    coalesce(sum(open_order_value) filter (where business_day = cast(:to as date) - 1), 0) as open_at_close
  from days
)
select sign, label, cast(amount as decimal(18,2)) as amount, case when sign in ('', '=') then 'result' else 'detail' end as line
from (
  select
    unnest([1, 2, 3, 4, 5]) as place,
    unnest(['', '+', '−', '−', '=']) as sign,
    unnest(['open_at_start', 'demand', 'cancelled', 'shipped', 'open_at_close']) as label,
    unnest([open_at_start, demand, cancelled, shipped, open_at_close]) as amount
  from sums
)
order by place

-- name: days
-- grain: one of 28 days, the last being the day of the report, beside the day 364 days earlier
with sales as (
  select business_day, sum(net_sales) as net_sales
  from marts.sales_by_day
  where (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
    and business_day > cast(:from as date) - 400 and business_day < :to
  group by business_day
)
select
  d.date as day,
  case when d.date - 364 >= :first_day then cast(coalesce(y.net_sales, 0) as decimal(18,2)) end as year_ago,
  case when d.date >= :first_day and d.date <= :complete_through then cast(coalesce(n.net_sales, 0) as decimal(18,2)) end as now
from core.dim_date as d
left join sales as n on n.business_day = d.date
left join sales as y on y.business_day = d.date - 364
where d.date > cast(:from as date) - 28 and d.date <= :from
order by d.date

-- name: hours
-- grain: one hour of the day in the shop's zone; the mean is that of the same weekday of up to four weeks before
with orders as (
  select business_day, local_hour
  from core.fct_order
  where (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
    and business_day in (:from, cast(:from as date) - 7, cast(:from as date) - 14, cast(:from as date) - 21, cast(:from as date) - 28)
),
weeks as (select least(4, greatest(0, (cast(:from as date) - cast(:first_day as date)) // 7)) as counted)
select
  printf('%d:00', h.hour) as hour,
  cast(count(*) filter (where o.business_day < :from) / nullif(any_value(w.counted), 0) as decimal(18,2)) as mean,
  count(*) filter (where o.business_day = :from) as orders
from (select unnest(range(24)) as hour) as h
cross join weeks as w
left join orders as o on o.local_hour = h.hour
group by h.hour
order by h.hour

-- name: stores
-- grain: one store and channel with an event or an open value on the day, and the total
with sales as (
  select store_id, channel_id, gross_sales, discounts, returns - adjustments as returns, adjustments, net_sales, orders
  from marts.sales_by_day
  where business_day >= :from and business_day < :to
    and (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
),
committed as (
  select store_id, channel_id, sum(committed_amount) as committed
  from core.fct_order
  where business_day >= :from and business_day < :to
  group by store_id, channel_id
),
summed as (
  select
    grouping(s.store_id) as is_total, s.store_id, s.channel_id, sum(gross_sales) as gross_sales, sum(discounts) as discounts, sum(returns) as returns,
    sum(adjustments) as adjustments, sum(net_sales) as net_sales, sum(orders) as orders, sum(c.committed) as committed
  from sales as s
  left join committed as c on c.store_id = s.store_id and c.channel_id = s.channel_id
  group by grouping sets ((s.store_id, s.channel_id), ())
)
select
  case when is_total = 1 then 'total' else coalesce(case :lang when 'zh-CN' then l.name_zh_cn when 'zh-TW' then l.name_zh_tw else l.name_en end, l.name, l.code) end as name,
  coalesce(case :lang when 'zh-CN' then c.name_zh_cn when 'zh-TW' then c.name_zh_tw else c.name_en end, c.name, c.code) as channel,
  cast(coalesce(gross_sales, 0) as decimal(18,2)) as gross_sales, cast(coalesce(discounts, 0) as decimal(18,2)) as discounts,
  cast(coalesce(returns, 0) as decimal(18,2)) as returns, cast(coalesce(adjustments, 0) as decimal(18,2)) as adjustments,
  cast(coalesce(net_sales, 0) as decimal(18,2)) as net_sales, cast(coalesce(orders, 0) as bigint) as orders, committed,
  case when is_total = 1 then 'total' else 'detail' end as line
from summed as s
left join core.dim_location as l on l.location_id = s.store_id and l.is_current
left join core.dim_channel as c on c.channel_id = s.channel_id
order by is_total, net_sales desc, s.store_id, s.channel_id

-- part: change
-- what each event and each shipment changed of an order's open value, as far as the period's last day
select e.order_id, e.business_day, e.demand_amount - e.cancelled_amount as amount
from core.fct_order_event as e
where e.business_day < :to and (cast(:store as bigint) is null or e.store_id = :store) and (cast(:channel as bigint) is null or e.channel_id = :channel)
union all
select s.order_id, s.business_day, s.discount_amount - s.gross_amount as amount
from core.fct_sale_line as s
where s.line_kind = 'product' and s.order_id <> 0 and s.business_day < :to
  and (cast(:store as bigint) is null or s.store_id = :store) and (cast(:channel as bigint) is null or s.channel_id = :channel)

-- part: open_order
-- one order of which something is neither cancelled nor shipped
select o.order_id, o.order_no, o.store_id, o.channel_id, o.business_day as since, cast(cast(:to as date) - 1 - o.business_day as int) as days,
  o.committed_amount as ordered, c.amount
from (select order_id, sum(amount) as amount from change group by order_id having sum(amount) <> 0) as c
join core.fct_order as o on o.order_id = c.order_id

-- name: facts
-- grain: one row, the values that sentences name
-- with: change, open_order
select count(*) as items, max(days) as oldest, cast(coalesce(sum(amount) filter (where days > 7), 0) as decimal(18,2)) as late
from open_order

-- name: ages
-- grain: one of the 14 days up to the period's last, with the open value at its end by days since the order
-- with: change
with day as (select d.date as day from core.dim_date as d where d.date >= cast(:to as date) - 14 and d.date < :to and d.date >= :first_day),
candidate as (
  select c.order_id, o.business_day as since
  from change as c
  join core.fct_order as o on o.order_id = c.order_id
  group by c.order_id, o.business_day
  having max(c.business_day) >= cast(:to as date) - 14 or sum(c.amount) <> 0
),
open_at as (
  select d.day, cast(d.day - k.since as int) as days, sum(c.amount) as amount
  from day as d
  join candidate as k on k.since <= d.day
  join change as c on c.order_id = k.order_id and c.business_day <= d.day
  group by d.day, k.order_id, k.since
  having sum(c.amount) <> 0
)
select
  d.day,
  cast(coalesce(sum(amount) filter (where days <= 1), 0) as decimal(18,2)) as to_1, cast(coalesce(sum(amount) filter (where days between 2 and 3), 0) as decimal(18,2)) as to_3,
  cast(coalesce(sum(amount) filter (where days between 4 and 7), 0) as decimal(18,2)) as to_7, cast(coalesce(sum(amount) filter (where days > 7), 0) as decimal(18,2)) as over_7
from day as d
left join open_at as o on o.day = d.day
group by d.day
order by d.day

-- name: places
-- grain: one store and channel with open orders, and the total
-- with: change, open_order
with summed as (
  select
    grouping(store_id, channel_id) as is_total, store_id, channel_id, count(*) as items, sum(amount) filter (where days <= 1) as to_1,
    sum(amount) filter (where days between 2 and 3) as to_3, sum(amount) filter (where days between 4 and 7) as to_7, sum(amount) filter (where days > 7) as over_7,
    sum(amount) as amount, max(days) as oldest
  from open_order
  where exists (select 1 from open_order)
  group by grouping sets ((store_id, channel_id), ())
  having count(*) > 0
)
select
  case when is_total > 0 then 'total' when s.store_id = 0 then 'none' else coalesce(case :lang when 'zh-CN' then l.name_zh_cn when 'zh-TW' then l.name_zh_tw else l.name_en end, l.name, l.code) end as name,
  case when is_total > 0 then null else coalesce(case :lang when 'zh-CN' then c.name_zh_cn when 'zh-TW' then c.name_zh_tw else c.name_en end, c.name, c.code) end as channel,
  items, cast(coalesce(to_1, 0) as decimal(18,2)) as to_1, cast(coalesce(to_3, 0) as decimal(18,2)) as to_3, cast(coalesce(to_7, 0) as decimal(18,2)) as to_7,
  cast(coalesce(over_7, 0) as decimal(18,2)) as over_7, cast(amount as decimal(18,2)) as amount, oldest,
  case when is_total > 0 then 'total' else 'detail' end as line
from summed as s
left join core.dim_location as l on l.location_id = s.store_id and l.is_current and is_total = 0
left join core.dim_channel as c on c.channel_id = s.channel_id and is_total = 0
order by is_total, amount desc, s.store_id, s.channel_id

-- name: orders
-- grain: one of the thirty orders that have been open longest, the others together, and the total
-- with: change, open_order
with paid as (
  select p.order_id, sum(case p.kind when 'capture' then p.amount else -p.amount end) as amount
  from core.fct_payment as p
  where p.business_day < :to and p.order_id in (select order_id from open_order)
  group by p.order_id
),
placed as (
  select o.*, coalesce(p.amount, 0) as paid, row_number() over (order by o.since, o.amount desc, o.order_id) as place, count(*) over () as known
  from open_order as o
  left join paid as p on p.order_id = o.order_id
),
shown as (select *, case when place <= 30 or known = 31 then place else 32 end as slot, place > 30 and known > 31 as is_other from placed),
summed as (
  select
    grouping(slot) as is_total, slot, bool_or(is_other) as is_other, count(*) as others, any_value(order_no) as order_no, any_value(store_id) as store_id,
    any_value(channel_id) as channel_id, min(since) as since, max(days) as days, sum(ordered) as ordered, sum(amount) as amount, sum(paid) as paid
  from shown
  where exists (select 1 from shown)
  group by grouping sets ((slot), ())
  having count(*) > 0
)
select
  case when is_total = 1 then 'total' when is_other then 'others' else order_no end as name, others,
  case when is_total = 1 or is_other then null else coalesce(case :lang when 'zh-CN' then l.name_zh_cn when 'zh-TW' then l.name_zh_tw else l.name_en end, l.name, l.code)
    || ' · ' || coalesce(case :lang when 'zh-CN' then c.name_zh_cn when 'zh-TW' then c.name_zh_tw else c.name_en end, c.name, c.code) end as place,
  strftime(since, '%Y-%m-%d') as since, days, cast(ordered as decimal(18,2)) as ordered, cast(amount as decimal(18,2)) as amount, cast(paid as decimal(18,2)) as paid,
  case when is_total = 1 then 'total' when is_other then 'other' else 'detail' end as line
from summed as s
left join core.dim_location as l on l.location_id = s.store_id and l.is_current
left join core.dim_channel as c on c.channel_id = s.channel_id
order by is_total, slot

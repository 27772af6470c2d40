-- part: runs
-- since when a pool has had nothing available, and what it sold on the days of the 90 before on which it had
select
  k.product_id, k.store_id, min(l.day) as day,
  coalesce(cast(min(l.day) - max(least(k.end_day, l.day)) filter (where k.on_hand - k.reserved - k.safety > 0) as int), cast(min(l.day) - min(k.first_day) as int) + 1) as days_out,
  coalesce(sum(cast(least(k.end_day, l.day) - greatest(k.first_day, l.day - 89) as int) + 1) filter (where k.on_hand - k.reserved - k.safety > 0 and k.end_day >= l.day - 89), 0) as days_in
from core.fct_stock_daily as k
join last as l on k.first_day <= l.day
where (cast(:store as bigint) is null or k.store_id = :store)
group by k.product_id, k.store_id

-- part: pace
-- units and value that a pool sold in the last 90 days
select s.product_id, s.store_id, sum(s.sold_quantity) as units, sum(s.gross_amount - s.discount_amount) as value
from core.fct_sale_line as s
join last as l on s.business_day > l.day - 90 and s.business_day <= l.day
where s.line_kind = 'product' and s.sold_quantity > 0
group by s.product_id, s.store_id

-- name: out
-- grain: one of the fifteen pools out of stock whose lost sales are largest, the others together, and the total
-- with: last, pool, sold, came, health, place, runs, pace
with lost as (
  select h.*, r.days_out, case when r.days_in > 0 then coalesce(p.value, 0) / r.days_in * least(r.days_out, 90) end as lost, case when r.days_in > 0 then coalesce(p.units, 0) / r.days_in * 7 end as weekly
  from health as h
  join runs as r on r.product_id = h.product_id and r.store_id = h.store_id
  left join pace as p on p.product_id = h.product_id and p.store_id = h.store_id
  where h.available <= 0
),
placed as (select *, row_number() over (order by lost desc nulls last, days_out desc, sku, store_id) as rank, count(*) over () as known from lost),
shown as (select *, case when rank <= 15 or known = 16 then rank else 17 end as slot, rank > 15 and known > 16 as is_other from placed),
summed as (
  select grouping(slot) as is_total, slot, bool_or(is_other) as is_other, count(*) as others, any_value(name) as name, any_value(store_id) as store_id, any_value(abc) as abc,
    any_value(days_out) as days_out, any_value(weekly) as weekly, sum(lost) as lost
  from shown
  where exists (select 1 from shown)
  group by grouping sets ((slot), ())
  having count(*) > 0
)
select
  case when is_total = 1 then 'total' when is_other then 'others' else s.name end as name, others, case when is_total = 0 and not is_other then n.place end as place,
  case when is_total = 0 and not is_other then abc end as abc, case when is_total = 0 and not is_other then days_out end as days_out,
  cast(case when is_total = 0 and not is_other then weekly end as decimal(18,1)) as weekly, cast(lost as decimal(18,2)) as lost,
  case when is_total = 1 then 'total' when is_other then 'other' else 'detail' end as line
from summed as s
left join place as n on n.store_id = s.store_id
order by is_total, slot

-- name: reorder
-- grain: one of the fifteen pools that still sell and will be empty first
-- with: last, pool, sold, came, health, place
with ranked as (
  select *, available * 4 / units_28d as weeks, row_number() over (order by available / units_28d, units_28d desc, sku, store_id) as rank
  from health
  where units_28d > 0 and available > 0
)
select r.name, n.place, abc, cast(on_hand as decimal(18,3)) as on_hand, cast(available as decimal(18,3)) as available, cast(units_28d as decimal(18,3)) as units_28d,
  cast(weeks as decimal(18,2)) as weeks
from ranked as r
left join place as n on n.store_id = r.store_id
where rank <= 15
order by rank

-- name: dead
-- grain: one of the twenty pools of dead stock worth most, the others together, and the total
-- with: last, pool, sold, came, health, place
with placed as (select *, row_number() over (order by stock_value desc nulls last, sku, store_id) as rank, count(*) over () as known from health where is_dead),
shown as (select *, case when rank <= 20 or known = 21 then rank else 22 end as slot, rank > 20 and known > 21 as is_other from placed),
summed as (
  select grouping(slot) as is_total, slot, bool_or(is_other) as is_other, count(*) as others, any_value(name) as name, any_value(store_id) as store_id, sum(on_hand) as units, sum(stock_value) as value,
    any_value(last_sold) as last_sold, any_value(last_received) as last_received
  from shown
  where exists (select 1 from shown)
  group by grouping sets ((slot), ())
  having count(*) > 0
)
select
  case when is_total = 1 then 'total' when is_other then 'others' else s.name end as name, others, case when is_total = 0 and not is_other then n.place end as place,
  cast(units as decimal(18,3)) as units, cast(value as decimal(18,2)) as value,
  case when is_total = 0 and not is_other then coalesce(strftime(last_sold, '%Y-%m-%d'), 'never') end as last_sold,
  case when is_total = 0 and not is_other then coalesce(strftime(last_received, '%Y-%m-%d'), 'never') end as last_received,
  case when is_total = 1 then 'total' when is_other then 'other' else 'detail' end as line
from summed as s
left join place as n on n.store_id = s.store_id
order by is_total, slot

-- name: uncosted
-- grain: one of the fifteen pools without known cost that hold most units, the others together, and the total
-- with: last, pool, sold, came, health, place
with placed as (select *, row_number() over (order by on_hand desc, sku, store_id) as rank, count(*) over () as known from health where on_hand <> 0 and stock_value is null),
shown as (select *, case when rank <= 15 or known = 16 then rank else 17 end as slot, rank > 15 and known > 16 as is_other from placed),
summed as (
  select grouping(slot) as is_total, slot, bool_or(is_other) as is_other, count(*) as others, any_value(name) as name, any_value(store_id) as store_id, sum(on_hand) as units
  from shown
  where exists (select 1 from shown)
  group by grouping sets ((slot), ())
  having count(*) > 0
)
select
  case when is_total = 1 then 'total' when is_other then 'others' else s.name end as name, others, case when is_total = 0 and not is_other then n.place end as place,
  cast(units as decimal(18,3)) as units, cast(null as decimal(18,2)) as value,
  case when is_total = 1 then 'total' when is_other then 'other' else 'detail' end as line
from summed as s
left join place as n on n.store_id = s.store_id
order by is_total, slot

-- name: facts
-- grain: one row, the values that sentences name
-- with: last, pool, sold, came, health
select count(distinct product_id) filter (where abc = 'A' and available <= 0) as out_a, strftime(any_value(day), '%Y-%m-%d') as stock_day
from health

-- name: ages
-- grain: one of the six categories with most stock, and the others together, by the age of what lies there; parts of a value sum to it
-- with: last, pool, sold, came, health
with summed as (
  select coalesce(category_path, '') as path, sum(stock_value) as value, sum(value_30) as to_30, sum(value_90) as to_90, sum(value_180) as to_180, sum(value_365) as to_365
  from health
  where stock_value <> 0
  group by coalesce(category_path, '')
),
placed as (select *, row_number() over (order by value desc, path) as place, count(*) over () as known from summed),
shown as (select *, case when place <= 6 or known = 7 then place else 8 end as slot from placed),
slots as (
  select slot, min(path) as path, count(*) as others, cast(sum(value) as decimal(18,2)) as value, cast(sum(to_30) as decimal(18,2)) as to_30, cast(sum(to_90) as decimal(18,2)) as to_90,
    cast(sum(to_180) as decimal(18,2)) as to_180, cast(sum(to_365) as decimal(18,2)) as to_365
  from shown
  group by slot
)
select
  case when slot = 8 then 'other' when s.path = '' then 'none' else coalesce(case :lang when 'zh-CN' then c.name_zh_cn when 'zh-TW' then c.name_zh_tw else c.name_en end, c.name, s.path) end as name,
  to_30, to_90 - to_30 as to_90, to_180 - to_90 as to_180, to_365 - to_180 as to_365, value - to_365 as over_365
from slots as s
left join core.dim_category as c on c.path = s.path and slot <> 8
order by slot

-- name: classes
-- grain: one class by net sales, its products, their value and how many of their pools are out by steadiness of sales, and the total
-- with: last, pool, sold, came, health
with class as (select unnest([1, 2, 3, 4]) as place, unnest(['A', 'B', 'C', '–']) as abc),
cell as (
  select grouping(c.place) as is_total, c.place, any_value(c.abc) as abc, xyz, count(distinct h.product_id) as products, coalesce(sum(h.stock_value), 0) as value,
    count(*) filter (where h.available <= 0) as out, count(h.product_id) as pools
  from class as c
  join health as h on h.abc = c.abc
  group by grouping sets ((c.place, xyz), (c.place), (xyz), ())
)
select
  case when is_total = 1 then 'total' else any_value(abc) end as name,
  max(products) filter (where xyz = 'X') as x, cast(max(value) filter (where xyz = 'X') as decimal(18,2)) as x_value, cast(max(out / pools) filter (where xyz = 'X') as decimal(18,6)) as x_share,
  max(products) filter (where xyz = 'Y') as y, cast(max(value) filter (where xyz = 'Y') as decimal(18,2)) as y_value, cast(max(out / pools) filter (where xyz = 'Y') as decimal(18,6)) as y_share,
  max(products) filter (where xyz = 'Z') as z, cast(max(value) filter (where xyz = 'Z') as decimal(18,2)) as z_value, cast(max(out / pools) filter (where xyz = 'Z') as decimal(18,6)) as z_share,
  max(products) filter (where xyz = 'N') as n, cast(max(value) filter (where xyz = 'N') as decimal(18,2)) as n_value, cast(max(out / pools) filter (where xyz = 'N') as decimal(18,6)) as n_share,
  max(products) filter (where xyz is null) as products, cast(max(value) filter (where xyz is null) as decimal(18,2)) as value,
  max(out) filter (where xyz is null) as out, max(pools) filter (where xyz is null) as pools,
  case when is_total = 1 then 'total' else 'detail' end as line
from cell
group by is_total, place
having max(products) > 0
order by is_total, place

-- name: stores
-- grain: one location with stock, what it turned over in the period, and the total
-- with: last, pool, sold, came, health, place
with kept as (
  select k.store_id, sum(k.stock_value * cast(least(k.end_day + 1, cast(:to as date), l.day + 1) - greatest(k.first_day, cast(:from as date)) as int)) as value_days
  from core.fct_stock_daily as k
  cross join last as l
  where k.end_day >= :from and k.first_day <= l.day and (cast(:store as bigint) is null or k.store_id = :store)
  group by k.store_id
),
trade as (
  select store_id, sum(cost_amount) as cogs, sum(net_amount) filter (where is_costed) - sum(cost_amount) as profit, sum(sold_quantity - returned_quantity) as units
  from core.fct_sale_line
  where line_kind = 'product' and business_day >= :from and business_day < :to
  group by store_id
),
had as (
  select store_id, sum(quantity) as units
  from core.fct_stock_movement
  where business_day < :from or (business_day < :to and kind in ('opening', 'receipt') and quantity > 0)
  group by store_id
),
stock as (
  select store_id, sum(stock_value) as value, sum(on_hand) as units,
    sum(case when on_hand > greatest(units_28d, 0) * 6.5 then cast(round(stock_value * (on_hand - greatest(units_28d, 0) * 6.5) / on_hand, 2) as decimal(18,2)) end) as over
  from health
  group by store_id
),
summed as (
  select grouping(s.store_id) as is_total, s.store_id, sum(s.value) as value, sum(s.over) as over, sum(k.value_days) as value_days, sum(t.cogs) as cogs, sum(t.profit) as profit,
    sum(t.units) as sold, sum(h.units) as had
  from stock as s
  left join kept as k on k.store_id = s.store_id
  left join trade as t on t.store_id = s.store_id
  left join had as h on h.store_id = s.store_id
  group by grouping sets ((s.store_id), ())
  having count(*) > 0
)
select
  case when is_total = 1 then 'total' else n.place end as name, cast(coalesce(value, 0) as decimal(18,2)) as stock_value, cogs, value_days, cast(value_days / 365 as decimal(28,12)) as years,
  profit, sold, had, cast(coalesce(over, 0) as decimal(18,2)) as overstock,
  case when is_total = 1 then 'total' else 'detail' end as line
from summed as s
left join place as n on n.store_id = s.store_id and is_total = 0
order by is_total, value desc, s.store_id

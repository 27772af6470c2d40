-- part: last
-- the last day of the period that is known
select least(cast(:to as date) - 1, cast(:complete_through as date)) as day

-- part: pool
-- one product in one location at the end of the last day
select k.product_id, k.store_id, k.on_hand, k.on_hand - k.reserved - k.safety as available, k.stock_value, l.day
from last as l
join core.fct_stock_daily as k on l.day between k.first_day and k.end_day and (cast(:store as bigint) is null or k.store_id = :store)

-- part: sold
-- what each pool sold: units of the last 28 days, and the last day with a sale
select s.product_id, s.store_id, coalesce(sum(s.sold_quantity - s.returned_quantity) filter (where s.business_day > l.day - 28), 0) as units_28d,
  max(s.business_day) filter (where s.sold_quantity > 0) as last_sold
from core.fct_sale_line as s
join last as l on s.business_day <= l.day
where s.line_kind = 'product' and (s.product_id, s.store_id) in (select product_id, store_id from pool)
group by s.product_id, s.store_id

-- part: came
-- what came into each pool in the days before, newest counted first: what is on hand came in last
select m.product_id, m.store_id, max(m.business_day) filter (where m.kind in ('opening', 'receipt')) as last_received,
  coalesce(sum(m.quantity) filter (where m.business_day >= l.day - 30), 0) as within_30, coalesce(sum(m.quantity) filter (where m.business_day >= l.day - 90), 0) as within_90,
  coalesce(sum(m.quantity) filter (where m.business_day >= l.day - 180), 0) as within_180, coalesce(sum(m.quantity) filter (where m.business_day >= l.day - 365), 0) as within_365
from core.fct_stock_movement as m
join last as l on m.business_day <= l.day
where m.quantity > 0
group by m.product_id, m.store_id

-- part: health
-- one pool with all that is known of it
select
  p.product_id, p.store_id, p.day, p.on_hand, p.available, p.stock_value, coalesce(s.units_28d, 0) as units_28d, s.last_sold, c.last_received, d.sku,
  coalesce(case :lang when 'zh-CN' then d.name_zh_cn when 'zh-TW' then d.name_zh_tw else d.name_en end, d.name, d.sku) as name, d.category_path,
  coalesce(d.abc_class, '–') as abc, coalesce(d.xyz_class, 'N') as xyz,
  p.on_hand > 0 and coalesce(cast(p.day - s.last_sold as int) >= 180, true) and coalesce(cast(p.day - c.last_received as int) >= 180, true) as is_dead,
  case when p.on_hand > 0 then p.stock_value * least(p.on_hand, coalesce(c.within_30, 0)) / p.on_hand else 0 end as value_30,
  case when p.on_hand > 0 then p.stock_value * least(p.on_hand, coalesce(c.within_90, 0)) / p.on_hand else 0 end as value_90,
  case when p.on_hand > 0 then p.stock_value * least(p.on_hand, coalesce(c.within_180, 0)) / p.on_hand else 0 end as value_180,
  case when p.on_hand > 0 then p.stock_value * least(p.on_hand, coalesce(c.within_365, 0)) / p.on_hand else 0 end as value_365
from pool as p
left join sold as s on s.product_id = p.product_id and s.store_id = p.store_id
left join came as c on c.product_id = p.product_id and c.store_id = p.store_id
left join core.dim_product as d on d.product_id = p.product_id and d.is_current

-- part: place
-- the name of each location
select location_id as store_id, coalesce(case :lang when 'zh-CN' then name_zh_cn when 'zh-TW' then name_zh_tw else name_en end, name, code) as place
from core.dim_location
where is_current

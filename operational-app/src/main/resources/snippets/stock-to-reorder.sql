select
  p.sku,
  p.name,
  l.code as location,
  s.available,
  s.units_28d,
  s.weeks_of_supply
from marts.stock_health as s
join core.dim_product as p on p.product_id = s.product_id and p.is_current
join core.dim_location as l on l.location_id = s.store_id and l.is_current
where s.business_day = (select max(business_day) from marts.stock_health)
  and s.units_28d > 0
order by s.weeks_of_supply nulls last
limit 50

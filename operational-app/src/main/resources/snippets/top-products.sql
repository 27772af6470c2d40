select
  p.sku,
  p.name,
  sum(s.net_sales) as net_sales,
  sum(s.units_sold - s.units_returned) as net_units
from marts.product_sales as s
join core.dim_product as p on p.product_id = s.product_id and p.is_current
where s.business_day between {{from}} and {{to}}
group by all
order by net_sales desc
limit 20

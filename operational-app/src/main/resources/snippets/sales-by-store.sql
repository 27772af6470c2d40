select
  l.code as store,
  l.name,
  sum(s.net_sales) as net_sales,
  sum(s.returns) as returns,
  sum(s.orders) as orders
from marts.sales_by_day as s
join core.dim_location as l on l.location_id = s.store_id and l.is_current
where s.business_day between {{from}} and {{to}}
group by all
order by net_sales desc

select
  date_trunc('month', business_day)::date as month_start,
  sum(net_sales) as net_sales,
  sum(orders) as orders
from marts.sales_by_day
group by all
order by month_start

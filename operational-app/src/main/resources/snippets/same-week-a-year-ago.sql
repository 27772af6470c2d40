select
  d.iso_year,
  d.iso_week,
  sum(now.net_sales) as net_sales,
  sum(ago.net_sales) as a_year_ago
from core.dim_date as d
join (select business_day, sum(net_sales) as net_sales from marts.sales_by_day group by all) as now
  on now.business_day = d.date
left join (select business_day, sum(net_sales) as net_sales from marts.sales_by_day group by all) as ago
  on ago.business_day = d.day_364_before
group by all
order by d.iso_year, d.iso_week

select
  segment_id as segment,
  count(*) as customers,
  sum(monetary) as net_sales,
  median(recency_days) as days_since_last_order
from marts.customer_segment
where reference_day = (select max(reference_day) from marts.customer_segment)
group by all
order by net_sales desc

-- name: statement
-- grain: one line from gross to net sales; the last is the sum of the others
with days as (
  select business_day, gross_sales, discounts, returns - adjustments as returns, adjustments, net_sales
  from marts.sales_by_day
  where (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
),
lines as (
  select business_day, 1 as place, 'gross_sales' as code, gross_sales as amount from days
  union all select business_day, 2, 'discounts', discounts from days
  union all select business_day, 3, 'returns', returns from days
  union all select business_day, 4, 'adjustments', adjustments from days
  union all select business_day, 5, 'net_sales', net_sales from days
)
select
  code,
  coalesce(cast(sum(amount) filter (where business_day >= :from and business_day < :to) as decimal(18,2)), 0) as amount,
  cast(sum(amount) filter (where business_day >= :prev_from and business_day < :prev_to) as decimal(18,2)) as previous,
  cast(sum(amount) filter (where business_day >= :year_from and business_day < :year_to) as decimal(18,2)) as year_ago,
  case when code in ('gross_sales', 'net_sales') then 'up' else 'none' end as good,
  case when code = 'net_sales' then 'total' else 'detail' end as line
from lines
group by place, code
order by place

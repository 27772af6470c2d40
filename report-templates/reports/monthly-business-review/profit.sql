-- name: bridge
-- grain: the level before, each part of the change in contribution, and the level now; months of the whole shop
with level as (
  select
    sum(contribution) filter (where month_start >= :from and month_start < :to) as now,
    sum(contribution) filter (where month_start >= :prev_from and month_start < :prev_to) as before
  from marts.product_profit
),
part as (
  select
    unnest([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) as place,
    unnest(['price', 'promotion', 'goods_cost', 'volume', 'mix', 'assortment', 'returns', 'freight', 'packaging', 'fees', 'fx']) as code,
    unnest([sum(price), sum(promotion), sum(goods_cost), sum(volume), sum(mix), sum(assortment), sum(returns), sum(freight), sum(packaging), sum(fees), sum(fx)]) as amount
  from marts.margin_bridge
  where month_start >= :from and month_start < :to
)
select code, cast(amount as decimal(18,2)) as amount
from (
  select 0 as place, 'before' as code, before as amount from level
  union all select place, code, amount from part
  union all select 12, 'now', now from level
)
where (select before is not null and now is not null from level)
order by place

-- name: profit
-- grain: one line from net sales to contribution, months of the whole shop
with months as (
  select
    month_start, sum(net_sales) as net_sales, sum(net_sales_uncosted) as uncosted, sum(cogs) as cogs, sum(gross_profit) as gross_profit,
    sum(freight_income) as freight_income, sum(freight_cost) as freight_cost, sum(payment_fees) as fees, sum(packaging) as packaging,
    sum(contribution) as contribution
  from marts.product_profit
  group by month_start
),
lines as (
  select month_start, unnest([1, 2, 3, 4, 5, 6, 7, 8, 9]) as place,
    unnest(['net_sales', 'uncosted', 'cogs', 'gross_profit', 'freight_income', 'freight_cost', 'fees', 'packaging', 'contribution']) as code,
    unnest([net_sales, uncosted, cogs, gross_profit, freight_income, freight_cost, fees, packaging, contribution]) as amount
  from months
),
sums as (
  select
    place, code,
    cast(sum(amount) filter (where month_start >= :from and month_start < :to) as decimal(18,2)) as amount,
    cast(sum(amount) filter (where month_start >= :prev_from and month_start < :prev_to) as decimal(18,2)) as previous,
    cast(sum(amount) filter (where month_start >= :year_from and month_start < :year_to) as decimal(18,2)) as year_ago
  from lines
  group by place, code
)
select *, max(case when code = 'net_sales' then amount end) over () as net_sales,
  case when code in ('net_sales', 'gross_profit', 'contribution', 'freight_income') then 'up' else 'none' end as good,
  case code when 'contribution' then 'total' when 'gross_profit' then 'result' else 'detail' end as line
from sums
order by place

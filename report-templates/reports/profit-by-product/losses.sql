-- name: losses
-- grain: one of the twenty products that lost most, with what took most of its profit, and the total of all that lost
-- with: earned
with lost as (
  select *, case when units_before > 0 and cogs_before is not null then cogs - cast(cogs_before * units_sold as double) / cast(units_before as double) end as dearer
  from earned
  where profit < 0
),
ranked as (
  select
    *, row_number() over (order by profit, product_id) as place,
    case
      when greatest(discounts, returns, coalesce(dearer, 0)) <= 0 then 'price'
      when discounts >= returns and discounts >= coalesce(dearer, 0) then 'discount'
      when coalesce(dearer, 0) >= returns then 'cost' else 'returns'
    end as reason
  from lost
),
summed as (
  select grouping(place) as is_total, place, any_value(product_id) as product_id, any_value(reason) as reason, count(*) as losers, sum(units_sold) as units_sold,
    sum(discounts) as discounts, sum(returns) as returns, sum(net_sales) as net_sales, sum(cogs) as cogs, sum(profit) as profit, sum(previous) as previous
  from ranked
  group by grouping sets ((place), ())
)
select
  case when is_total = 1 then 'total' else coalesce(case :lang when 'zh-CN' then p.name_zh_cn when 'zh-TW' then p.name_zh_tw else p.name_en end, p.name, p.sku) end as name, p.sku as sku, case when is_total = 0 then reason end as reason,
  cast(units_sold as decimal(18,3)) as units_sold, cast(discounts as decimal(18,2)) as discounts, cast(returns as decimal(18,2)) as returns, cast(net_sales as decimal(18,2)) as net_sales,
  cast(cogs as decimal(18,2)) as cogs, cast(profit as decimal(18,2)) as profit, cast(previous as decimal(18,2)) as previous,
  case when is_total = 1 then 'total' else 'detail' end as line
from summed as s
left join core.dim_product as p on p.product_id = s.product_id and p.is_current and is_total = 0
where (is_total = 1 or place <= 20) and losers > 0
order by is_total, place

-- name: uncosted
-- grain: one of the ten products with the largest sales among those without a known cost, and the total of all of them
-- with: earned
with ranked as (select *, row_number() over (order by net_sales desc, product_id) as place from earned where sold > 0 and cogs is null),
summed as (
  select grouping(place) as is_total, place, any_value(product_id) as product_id, count(*) as products, sum(units_sold) as units_sold, sum(net_sales) as net_sales, any_value(cogs) as profit
  from ranked
  group by grouping sets ((place), ())
)
select
  case when is_total = 1 then 'total' else coalesce(case :lang when 'zh-CN' then p.name_zh_cn when 'zh-TW' then p.name_zh_tw else p.name_en end, p.name, p.sku) end as name, p.sku as sku,
  cast(units_sold as decimal(18,3)) as units_sold, cast(net_sales as decimal(18,2)) as net_sales, cast(profit as decimal(18,2)) as profit,
  case when is_total = 1 then 'total' else 'detail' end as line
from summed as s
left join core.dim_product as p on p.product_id = s.product_id and p.is_current and is_total = 0
where (is_total = 1 or place <= 10) and products > 0
order by is_total, place

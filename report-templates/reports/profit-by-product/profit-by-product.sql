-- part: profit
-- what each product earned
select product_id, sum(net_sales - net_sales_uncosted) - sum(cogs) as profit
from marts.product_sales
where business_day >= :from and business_day < :to and (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
group by product_id

-- part: earned
-- one product with what it sold and earned in the period, and earned before
select
  product_id,
  coalesce(sum(units_sold) filter (where business_day >= :from), 0) as units_sold, coalesce(sum(gross_sales) filter (where business_day >= :from), 0) as gross_sales,
  coalesce(sum(discounts) filter (where business_day >= :from), 0) as discounts, coalesce(sum(returns) filter (where business_day >= :from), 0) as returns,
  coalesce(sum(net_sales) filter (where business_day >= :from), 0) as net_sales, coalesce(sum(net_sales_uncosted) filter (where business_day >= :from), 0) as uncosted,
  sum(cogs) filter (where business_day >= :from) as cogs,
  sum(net_sales - net_sales_uncosted) filter (where business_day >= :from) - sum(cogs) filter (where business_day >= :from) as profit,
  sum(net_sales - net_sales_uncosted) filter (where business_day < :prev_to) - sum(cogs) filter (where business_day < :prev_to) as previous,
  sum(units_sold) filter (where business_day < :prev_to) as units_before, sum(cogs) filter (where business_day < :prev_to) as cogs_before,
  count(*) filter (where business_day >= :from) as sold
from marts.product_sales
where (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
  and (business_day >= :from and business_day < :to or business_day >= :prev_from and business_day < :prev_to)
group by product_id

-- name: facts
-- grain: one row, the values that sentences name
-- with: profit
with ranked as (
  select
    profit, sum(profit) over () as total,
    sum(profit) over (order by profit desc, product_id rows between unbounded preceding and current row) - profit as before_it
  from profit
  where profit is not null
)
select
  case when any_value(total) > 0 then count(*) filter (where before_it * 5 < total * 4 and profit > 0) end as earners,
  count(*) as costed, nullif(count(*) filter (where profit < 0), 0) as losers, cast(coalesce(sum(-profit) filter (where profit < 0), 0) as decimal(18,2)) as loss
from ranked

-- name: curve
-- grain: one product with known cost, by falling profit, and the share of profit that it and those before it earned
-- with: profit
with ranked as (
  select
    row_number() over (order by profit desc, product_id) as place, sum(profit) over () as total,
    sum(profit) over (order by profit desc, product_id rows between unbounded preceding and current row) as reached
  from profit
  where profit is not null
)
select cast(place as varchar) as place, cast(cast(reached as double) / cast(total as double) as decimal(18,6)) as share
from ranked
where total > 0
order by ranked.place

-- name: products
-- grain: one of the thirty products that earn most, the others together, those without cost, and the total
-- with: earned
with class as (select product_id, arg_max(abc_class, month_start) as abc_class from marts.product_profit where month_start < :to and abc_class is not null group by product_id),
sold as (select *, row_number() over (order by profit desc nulls last, product_id) as place, count(*) filter (where cogs is not null) over () as known from earned where sold > 0),
shown as (select *, case when cogs is null then 32 when place <= 30 or known = 31 then place else 31 end as slot, cogs is not null and place > 30 and known > 31 as is_other from sold),
-- what was sold before and not now is in the total's previous profit, as it is in the card
gone as (select sum(previous) as previous from earned where sold = 0),
summed as (
  select
    grouping(slot) as is_total, slot, bool_or(is_other) as is_other, count(*) as others, any_value(product_id) as product_id, sum(units_sold) as units_sold, sum(gross_sales) as gross_sales,
    sum(discounts) as discounts, sum(returns) as returns, sum(net_sales) as net_sales, sum(net_sales - uncosted) as costed, sum(cogs) as cogs, sum(profit) as profit, sum(previous) as previous
  from shown
  group by grouping sets ((slot), ())
)
select
  case when is_total = 0 and slot < 32 and not is_other then cast(slot as varchar) end as rank,
  case when is_total = 1 then 'total' when slot = 32 then 'uncosted' when is_other then 'others' else coalesce(case :lang when 'zh-CN' then p.name_zh_cn when 'zh-TW' then p.name_zh_tw else p.name_en end, p.name, p.sku) end as name, others,
  case when is_total = 0 and slot < 32 and not is_other then c.abc_class end as abc,
  cast(coalesce(units_sold, 0) as decimal(18,3)) as units_sold, cast(coalesce(gross_sales, 0) as decimal(18,2)) as gross_sales, cast(coalesce(discounts, 0) as decimal(18,2)) as discounts,
  cast(coalesce(returns, 0) as decimal(18,2)) as returns, cast(coalesce(net_sales, 0) as decimal(18,2)) as net_sales, cast(cogs as decimal(18,2)) as cogs,
  cast(profit as decimal(18,2)) as profit, case when cogs is not null then costed end as costed,
  cast(case when is_total = 1 and s.previous is null then g.previous when is_total = 1 then s.previous + coalesce(g.previous, 0) when slot < 32 then s.previous end as decimal(18,2)) as previous,
  case when is_total = 1 then 'total' when slot = 32 or is_other then 'other' else 'detail' end as line
from summed as s
cross join gone as g
left join core.dim_product as p on p.product_id = s.product_id and p.is_current
left join class as c on c.product_id = s.product_id
order by is_total, slot

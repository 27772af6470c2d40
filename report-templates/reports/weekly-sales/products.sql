-- name: categories
-- grain: one of the fifteen largest categories of the week, the others together, those without, and the total
with sales as (
  select
    coalesce(p.category_path, '') as path,
    any_value(coalesce(case :lang when 'zh-CN' then c.name_zh_cn when 'zh-TW' then c.name_zh_tw else c.name_en end, c.name, p.category, '')) as category,
    coalesce(sum(net_sales) filter (where business_day >= :from and business_day < :to), 0) as net_sales,
    sum(net_sales) filter (where business_day >= :prev_from and business_day < :prev_to) as previous,
    coalesce(sum(units_sold) filter (where business_day >= :from and business_day < :to), 0) as units_sold,
    sum(gross_sales) filter (where business_day >= :from and business_day < :to) as gross_sales,
    sum(discounts) filter (where business_day >= :from and business_day < :to) as discounts,
    sum(net_sales - net_sales_uncosted) filter (where business_day >= :from and business_day < :to) as costed,
    sum(net_sales - net_sales_uncosted - cogs) filter (where business_day >= :from and business_day < :to) as profit
  from marts.product_sales as s
  left join core.dim_product as p on p.product_id = s.product_id and p.is_current
  left join core.dim_category as c on c.path = p.category_path
  where (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
    and (business_day >= :from and business_day < :to or business_day >= :prev_from and business_day < :prev_to)
  group by 1
),
placed as (select *, row_number() over (order by path = '', net_sales desc, path) as place, count(*) filter (where path <> '') over () as known from sales),
ranked as (
  select *, case when path = '' then 17 when place <= 15 or known = 16 then place else 16 end as shown, place > 15 and known > 16 and path <> '' as is_other
  from placed
)
select
  case when grouping(shown) = 1 then 'total' when shown = 17 then 'none' when bool_or(is_other) then 'other' else any_value(category) end as name,
  count(*) as others, cast(coalesce(sum(net_sales), 0) as decimal(18,2)) as net_sales, cast(sum(previous) as decimal(18,2)) as previous,
  cast(coalesce(sum(units_sold), 0) as decimal(18,3)) as units_sold, sum(gross_sales) as gross_sales, sum(discounts) as discounts, sum(costed) as costed, sum(profit) as profit,
  case when grouping(shown) = 1 then 'total' when shown = 17 or bool_or(is_other) then 'other' else 'detail' end as line
from ranked
group by grouping sets ((shown), ())
order by grouping(shown), shown

-- name: moves
-- grain: one of the ten products whose net sales changed most against last week, up or down
with sales as (
  select
    product_id,
    coalesce(sum(net_sales) filter (where business_day >= :from and business_day < :to), 0) as net_sales,
    coalesce(sum(net_sales) filter (where business_day >= :prev_from and business_day < :prev_to), 0) as previous
  from marts.product_sales
  where (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
    and cast(:prev_from as date) is not null
  group by product_id
),
ranked as (
  select *, row_number() over (order by abs(net_sales - previous) desc, product_id) as place from sales where net_sales <> previous
)
select
  coalesce(case :lang when 'zh-CN' then p.name_zh_cn when 'zh-TW' then p.name_zh_tw else p.name_en end, p.name, p.sku) as name,
  cast(net_sales as decimal(18,2)) as net_sales, cast(previous as decimal(18,2)) as previous
from ranked as r
left join core.dim_product as p on p.product_id = r.product_id and p.is_current
where place <= 10
order by net_sales - previous desc, place

-- name: promotions
-- grain: one campaign with sales in the week, and the total
with lines as (
  select campaign_id, order_id, discount_amount, net_amount
  from core.fct_sale_line
  where business_day >= :from and business_day < :to and line_kind = 'product' and campaign_id <> 0
    and (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
),
sums as (
  select
    grouping(campaign_id) as is_total, campaign_id, count(distinct nullif(order_id, 0)) as orders,
    cast(sum(discount_amount) as decimal(18,2)) as discounts, cast(sum(net_amount) as decimal(18,2)) as net_sales
  from lines
  group by grouping sets ((campaign_id), ())
  having count(*) > 0
)
select
  case when is_total = 1 then 'total' else coalesce(case :lang when 'zh-CN' then c.name_zh_cn when 'zh-TW' then c.name_zh_tw else c.name_en end, c.name, c.code) end as name,
  orders, discounts, s.net_sales, case when is_total = 1 then 'total' else 'detail' end as line
from sums as s
left join core.dim_campaign as c on c.campaign_id = s.campaign_id
order by is_total, s.net_sales desc, s.campaign_id

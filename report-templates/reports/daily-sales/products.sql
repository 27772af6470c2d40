-- name: products
-- grain: one of the ten products with the highest net sales of the day, the others together, and the total
with sold as (
  select
    product_id, sum(units_sold) as units_sold, sum(net_sales) as net_sales, sum(net_sales - net_sales_uncosted) as costed,
    sum(net_sales - net_sales_uncosted - cogs) as profit
  from marts.product_sales
  where business_day >= :from and business_day < :to
    and (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
  group by product_id
),
ranked as (select *, row_number() over (order by net_sales desc, product_id) as place from sold),
grouped as (
  select *, case when place <= 10 then place else 11 end as shown from ranked
),
stock as (
  select product_id, sum(on_hand) as stock_left
  from core.fct_stock_daily
  where cast(:to as date) - 1 between first_day and end_day and (cast(:store as bigint) is null or store_id = :store)
  group by product_id
),
summed as (
  select
    grouping(shown) as is_total, shown, case when shown <= 10 then any_value(product_id) end as product_id, count(*) as others,
    sum(units_sold) as units_sold, sum(net_sales) as net_sales, sum(costed) as costed, sum(profit) as profit
  from grouped
  group by grouping sets ((shown), ())
)
select
  case when shown <= 10 then cast(shown as varchar) end as rank,
  case when is_total = 1 then 'total' when shown = 11 then 'other'
    else coalesce(case :lang when 'zh-CN' then p.name_zh_cn when 'zh-TW' then p.name_zh_tw else p.name_en end, p.name, p.sku) end as name,
  p.sku, others,
  cast(coalesce(units_sold, 0) as decimal(18,3)) as units_sold, cast(coalesce(net_sales, 0) as decimal(18,2)) as net_sales, costed, profit, cast(k.stock_left as decimal(18,3)) as stock_left,
  case when is_total = 1 then 'total' when shown = 11 then 'other' else 'detail' end as line
from summed as s
left join core.dim_product as p on p.product_id = s.product_id and p.is_current
left join stock as k on k.product_id = s.product_id
order by is_total, shown

-- name: tender
-- grain: one way in which money came or went back on the day, and the total; received is the metric payments_received
with paid as (
  select
    coalesce(provider, method) as way, case when kind = 'capture' then amount else 0 end as received, case when kind = 'refund' then amount else 0 end as refunded,
    fee_amount as fees
  from core.fct_payment
  where business_day >= :from and business_day < :to and kind in ('capture', 'refund') and method in ('cash', 'bank', 'gateway')
    and (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
)
select
  case when grouping(way) = 1 then 'total' else way end as name, cast(sum(received) as decimal(18,2)) as received, cast(sum(refunded) as decimal(18,2)) as refunded,
  cast(sum(fees) as decimal(18,2)) as fees, cast(sum(received - refunded - fees) as decimal(18,2)) as net, case when grouping(way) = 1 then 'total' else 'detail' end as line
from paid
group by grouping sets ((way), ())
having count(*) > 0
order by grouping(way), sum(received) desc, way

-- name: look
-- grain: one exception, at most three, the largest amount first
with history as (
  select
    store_id,
    sum(returns - adjustments) filter (where business_day = :from) as amount,
    sum(gross_sales - discounts) filter (where business_day = :from) as sold,
    sum(returns - adjustments) filter (where business_day < :from) as usual_amount,
    sum(gross_sales - discounts) filter (where business_day < :from) as usual_sold
  from marts.sales_by_day
  where business_day > cast(:from as date) - 92 and business_day <= :from
    and (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
  group by store_id
),
lines as (
  select product_id, sale_kind, is_costed, net_amount, return_amount
  from core.fct_sale_line
  where business_day = :from and line_kind = 'product'
    and (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
),
out_of_stock as (
  select k.product_id
  from core.fct_stock_daily as k
  join core.dim_product as p on p.product_id = k.product_id and p.is_current and p.abc_class = 'A'
  where cast(:to as date) - 1 between k.first_day and k.end_day and (cast(:store as bigint) is null or k.store_id = :store)
  group by k.product_id
  having sum(k.on_hand - k.reserved - k.safety) <= 0
),
missed as (
  select sum(s.net_sales) / 28 as amount
  from marts.product_sales as s
  join out_of_stock as o on o.product_id = s.product_id
  where s.business_day >= cast(:from as date) - 28 and s.business_day < :from
    and (cast(:store as bigint) is null or s.store_id = :store) and (cast(:channel as bigint) is null or s.channel_id = :channel)
),
found as (
  select 'returns' as kind, coalesce(case :lang when 'zh-CN' then l.name_zh_cn when 'zh-TW' then l.name_zh_tw else l.name_en end, l.name, l.code) as name,
    cast(null as bigint) as count, h.amount, cast(h.amount / h.sold as decimal(18,6)) as share, cast(usual_amount / usual_sold as decimal(18,6)) as usual
  from history as h join core.dim_location as l on l.location_id = h.store_id and l.is_current
  where h.sold > 0 and h.usual_sold > 0 and h.amount / h.sold > 2 * h.usual_amount / h.usual_sold and h.amount / h.sold > 0.02
  union all
  select 'stockouts', null, count(*), (select coalesce(amount, 0) from missed), null, null from out_of_stock having count(*) > 0
  union all
  select 'uncosted', null, count(distinct product_id), sum(net_amount), null, null from lines where not is_costed and sale_kind <> 'adjustment' having count(*) > 0
  union all
  select 'adjustments', null, count(*), sum(return_amount), null, null from lines where sale_kind = 'adjustment' having count(*) > 0
)
select kind, kind as fact, kind as reason, name, count, cast(amount as decimal(18,2)) as amount, share, usual
from found
order by abs(amount) desc, kind
limit 3

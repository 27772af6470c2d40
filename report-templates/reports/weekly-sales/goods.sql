-- name: returned
-- grain: one thing that was told of what came back in the week, or became of it, and the total; returns are those of the headline
with lines as (
  select case when s.sale_kind <> 'return' then s.sale_kind else coalesce(r.reason, r.grade, 'untold') end as told, s.returned_quantity as units, s.return_amount as amount
  from core.fct_sale_line as s
  left join core.fct_return_line as r on r.order_id = s.order_id and r.return_no = s.document_no and r.line_no = s.line_no
  where s.business_day >= :from and s.business_day < :to and s.line_kind = 'product' and s.sale_kind <> 'sale'
    and (cast(:store as bigint) is null or s.store_id = :store) and (cast(:channel as bigint) is null or s.channel_id = :channel)
)
select case when grouping(told) = 1 then 'total' else told end as name, cast(sum(units) as decimal(18,3)) as units_returned, cast(sum(amount) as decimal(18,2)) as returns,
  case when grouping(told) = 1 then 'total' else 'detail' end as line
from lines
group by grouping sets ((told), ())
having count(*) > 0
order by grouping(told), sum(amount) desc, told

-- name: out
-- grain: one of the ten pools that sell and were out of stock in the week whose lost sales are largest, the others together, and the total
with last as (select least(cast(:to as date) - 1, cast(:complete_through as date)) as day),
run as (
  select product_id, store_id, on_hand - reserved - safety > 0 as is_in, greatest(first_day, day - 89) as first, least(end_day, day) as till
  from core.fct_stock_daily, last
  where end_day > day - 90 and first_day <= day and (cast(:store as bigint) is null or store_id = :store)
),
pool as (
  select product_id, store_id, min(first) as since, sum(till - first + 1) filter (where is_in) as days_in,
    sum(till - greatest(first, cast(:from as date)) + 1) filter (where not is_in and till >= :from) as days_out
  from run
  group by product_id, store_id
),
lost as (
  select p.product_id, p.store_id, p.days_out, sum(s.gross_sales - s.discounts) / p.days_in * p.days_out as lost
  from pool as p
  join last on p.days_out > 0 and p.days_in > 0
  join marts.product_sales as s on s.product_id = p.product_id and s.store_id = p.store_id and s.business_day between p.since and last.day
  where cast(:channel as bigint) is null or s.channel_id = :channel
  group by p.product_id, p.store_id, p.days_out, p.days_in
  having sum(s.units_sold) > 0
),
placed as (select *, row_number() over (order by lost desc, product_id, store_id) as rank, count(*) over () as known from lost),
shown as (select *, case when rank <= 10 or known = 11 then rank else 12 end as slot, rank > 10 and known > 11 as is_other from placed),
summed as (
  select grouping(slot) as is_total, slot, coalesce(bool_or(is_other), false) and grouping(slot) = 0 as is_other, count(*) as others, any_value(product_id) as product_id, any_value(store_id) as store_id,
    any_value(days_out) as days_out, sum(lost) as lost
  from shown
  group by grouping sets ((slot), ())
  having count(*) > 0
)
select
  case when is_total = 1 then 'total' when is_other then 'others' else coalesce(case :lang when 'zh-CN' then p.name_zh_cn when 'zh-TW' then p.name_zh_tw else p.name_en end, p.name, p.sku) end as name, others,
  case when is_total = 0 and not is_other then coalesce(case :lang when 'zh-CN' then l.name_zh_cn when 'zh-TW' then l.name_zh_tw else l.name_en end, l.name, l.code) end as place,
  case when is_total = 0 and not is_other then p.abc_class end as abc, case when is_total = 0 and not is_other then cast(days_out as bigint) end as days_out, cast(lost as decimal(18,2)) as lost,
  case when is_total = 1 then 'total' when is_other then 'other' else 'detail' end as line
from summed as s
left join core.dim_product as p on p.product_id = s.product_id and p.is_current
left join core.dim_location as l on l.location_id = s.store_id and l.is_current
order by is_total, slot

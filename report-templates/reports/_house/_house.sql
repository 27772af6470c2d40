-- name: orders_to_sales
-- grain: one line of the bridge from open orders over shipments to net sales; the last is what does not close
with days as (
  select *
  from marts.sales_by_day
  where (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
),
sums as (
  select
    coalesce(sum(open_order_value) filter (where business_day = cast(:from as date) - 1), 0) as open_at_start,
    coalesce(sum(open_order_value) filter (where business_day = cast(:to as date) - 1), 0) as open_at_close,
    coalesce(sum(demand_value) filter (where business_day >= :from and business_day < :to), 0) as demand,
    coalesce(sum(cancelled_value) filter (where business_day >= :from and business_day < :to), 0) as cancelled,
    coalesce(sum(gross_sales - discounts) filter (where business_day >= :from and business_day < :to), 0) as shipped,
    coalesce(sum(returns - adjustments) filter (where business_day >= :from and business_day < :to), 0) as returns,
    coalesce(sum(adjustments) filter (where business_day >= :from and business_day < :to), 0) as adjustments,
    coalesce(sum(net_sales) filter (where business_day >= :from and business_day < :to), 0) as net_sales
  from days
)
select *, case when code <> 'difference' then null when amount = 0 then 'equal' else 'not_equal' end as check
from (
select 1 as place, 'open_at_start' as code, open_at_start as amount, 'detail' as line from sums
union all select 2, 'demand', demand, 'detail' from sums
union all select 3, 'cancelled', -cancelled, 'detail' from sums
union all select 4, 'shipped_out', -shipped, 'detail' from sums
union all select 5, 'open_at_close', open_at_close, 'result' from sums
union all select 6, 'shipped', shipped, 'detail' from sums
union all select 7, 'returns', -returns, 'detail' from sums
union all select 8, 'adjustments', -adjustments, 'detail' from sums
union all select 9, 'net_sales', net_sales, 'result' from sums
union all
select 10, 'difference',
  abs(open_at_start + demand - cancelled - shipped - open_at_close) + abs(shipped - returns - adjustments - net_sales), 'total'
from sums
)
order by place

-- name: sales_to_ledger
-- grain: one line of the bridge from net sales to the revenue accounts; the last is what does not close
with sales as (
  select coalesce(sum(net_sales), 0) as net_sales, coalesce(sum(freight_income), 0) as freight
  from marts.sales_by_day
  where business_day >= :from and business_day < :to
    and (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
),
legs as (
  select a.number, p.role, p.amount
  from core.fct_ledger_posting as p
  join core.dim_account as a on a.account_id = p.account_id
  where p.business_day >= :from and p.business_day < :to and p.entry_kind <> 'closing'
    and (cast(:store as bigint) is null or p.store_id = :store) and (cast(:channel as bigint) is null or p.channel_id = :channel)
),
ledger as (
  select
    coalesce(sum(amount) filter (where role = 'points_deferral'), 0) as points,
    coalesce(sum(-amount) filter (where role = 'revenue_other'), 0) as other,
    coalesce(sum(-amount) filter (where number like '5001%'), 0) as account_5001,
    coalesce(sum(-amount) filter (where number like '5051%'), 0) as account_5051
  from legs
),
sums as (select *, net_sales - points + freight + other as revenue from sales, ledger)
select *, case when code <> 'difference' then null when amount = 0 then 'equal' else 'not_equal' end as check
from (
select 1 as place, 'net_sales' as code, net_sales as amount, 'detail' as line from sums
union all select 2, 'points', -points, 'detail' from sums
union all select 3, 'freight', freight, 'detail' from sums
union all select 4, 'other', other, 'detail' from sums
union all select 5, 'revenue', revenue, 'result' from sums
union all select 6, 'account_5001', account_5001, 'detail' from sums
union all select 7, 'account_5051', account_5051, 'detail' from sums
union all select 8, 'accounts', account_5001 + account_5051, 'result' from sums
union all select 9, 'difference', revenue - account_5001 - account_5051, 'total' from sums
)
order by place

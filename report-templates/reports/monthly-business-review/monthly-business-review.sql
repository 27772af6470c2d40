-- name: facts
-- grain: one row, the values that sentences name
with spans as (
  select datediff('month', cast(:from as date), cast(:to as date) - 1) + 1 as months, datediff('month', cast(:prev_from as date), cast(:from as date)) as lag
),
passed as (
  select cast(cast(:from as date) + to_months(cast(i.n - k.n as int)) as date) as month_start
  from spans, unnest(range(coalesce(months, 0))) as i(n), unnest(range(coalesce(lag, 0))) as k(n)
),
bridge as (
  select
    unnest(['price', 'promotion', 'goods_cost', 'volume', 'mix', 'assortment', 'returns', 'freight', 'packaging', 'fees', 'fx']) as part,
    unnest([sum(price), sum(promotion), sum(goods_cost), sum(volume), sum(mix), sum(assortment), sum(returns), sum(freight), sum(packaging), sum(fees), sum(fx)]) as amount
  from passed
  join marts.margin_bridge as b on b.month_start = passed.month_start
  -- no store has parts of its own, and those of the whole shop explain no store
  where cast(:store as bigint) is null and cast(:channel as bigint) is null
),
ranked as (select part, amount, row_number() over (order by abs(amount) desc, part) as place from bridge where amount <> 0),
demand as (
  select
    cast(sum(demand_value) as decimal(18,2)) as identified,
    cast(sum(case when not is_new then demand_value else 0 end) as decimal(18,2)) as later
  from marts.customer_activity
  where month_start >= :from and month_start < :to
)
select
  (select part from ranked where place = 1) as part,
  (select cast(amount as decimal(18,2)) from ranked where place = 1) as part_amount,
  (select part from ranked where place = 2) as second,
  (select cast(amount as decimal(18,2)) from ranked where place = 2) as second_amount,
  (select cast(sum(amount) as decimal(18,2)) from bridge) as bridge_amount,
  (select strftime(least(cast(:to as date) - 1, cast(:complete_through as date)), '%Y-%m-%d')
    where exists (select 1 from core.fct_ledger_posting where role in ('cash', 'bank', 'psp_clearing') and business_day < :to)) as money_day,
  (select cast(max(reference_day) as varchar) from marts.customer_segment where reference_day <= :to) as reference_day,
  case when identified <> 0 then cast(cast(later as double) / cast(identified as double) as decimal(18,6)) end as returning_share,
  case when (select months > 1 from spans) then strftime(cast(:prev_from as date), '%Y-%m') || ' – ' || strftime(cast(:prev_to as date) - interval 1 day, '%Y-%m')
    else strftime(coalesce(cast(:prev_from as date), cast(:from as date) - interval 1 month), '%Y-%m') end as month_before,
  case when (select months > 1 from spans) then strftime(cast(:from as date), '%Y-%m') || ' – ' else '' end || strftime(cast(:to as date) - interval 1 day, '%Y-%m') as month_now
from demand

-- name: statement
-- grain: one line from gross to net sales; deductions are positive and subtracted
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
),
codes as (select unnest([1, 2, 3, 4, 5]) as place, unnest(['gross_sales', 'discounts', 'returns', 'adjustments', 'net_sales']) as code)
select
  c.code,
  cast(coalesce(sum(l.amount) filter (where business_day >= :from and business_day < :to), 0) as decimal(18,2)) as amount,
  cast(sum(l.amount) filter (where business_day >= :prev_from and business_day < :prev_to) as decimal(18,2)) as previous,
  cast(sum(l.amount) filter (where business_day >= :year_from and business_day < :year_to) as decimal(18,2)) as year_ago,
  cast(coalesce(sum(l.amount) filter (where business_day >= :year_start and business_day < :to), 0) as decimal(18,2)) as year_to_date,
  case when c.code in ('gross_sales', 'net_sales') then 'up' else 'none' end as good,
  case when c.code = 'net_sales' then 'total' else 'detail' end as line
from codes as c left join lines as l on l.code = c.code
group by c.place, c.code
order by c.place

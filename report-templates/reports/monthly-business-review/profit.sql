-- name: bridge
-- grain: the level before, each part of the change in contribution, and the level now; whole months of the whole shop
-- A month is led to from its counterpart step by step, so each month's bridge counts as often as it is passed.
with spans as (
  select datediff('month', cast(:from as date), cast(:to as date) - 1) + 1 as months, datediff('month', cast(:prev_from as date), cast(:from as date)) as lag
),
passed as (
  select cast(cast(:from as date) + to_months(cast(i.n - k.n as int)) as date) as month_start
  from spans, unnest(range(coalesce(months, 0))) as i(n), unnest(range(coalesce(lag, 0))) as k(n)
),
level as (
  select
    sum(contribution) filter (where month_start >= :from and month_start < :to) as now,
    sum(contribution) filter (where month_start >= :prev_from and month_start < cast(:prev_from as date) + to_months(cast(months as int))) as before
  from marts.product_profit, spans
),
part as (
  select
    unnest([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) as place,
    unnest(['price', 'promotion', 'goods_cost', 'volume', 'mix', 'assortment', 'returns', 'freight', 'packaging', 'fees', 'fx']) as code,
    unnest([sum(price), sum(promotion), sum(goods_cost), sum(volume), sum(mix), sum(assortment), sum(returns), sum(freight), sum(packaging), sum(fees), sum(fx)]) as amount
  from passed
  join marts.margin_bridge as b on b.month_start = passed.month_start
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
-- grain: one line from net sales to contribution, days of the whole shop
with days as (
  select
    business_day, sum(net_amount) filter (where line_kind = 'product') as net_sales,
    sum(net_amount) filter (where line_kind = 'product' and not is_costed) as uncosted, sum(cost_amount) filter (where line_kind = 'product') as cogs,
    sum(net_amount - cost_amount) filter (where line_kind = 'product' and is_costed) as gross_profit, sum(net_amount) filter (where line_kind = 'freight') as freight_income,
    sum(freight_cost_share) as freight_cost, sum(fee_share) as fees, sum(packaging_share) as packaging
  from core.fct_sale_line
  group by business_day
),
lines as (
  select business_day, unnest([1, 2, 3, 4, 5, 6, 7, 8, 9]) as place,
    unnest(['net_sales', 'uncosted', 'cogs', 'gross_profit', 'freight_income', 'freight_cost', 'fees', 'packaging', 'contribution']) as code,
    unnest([net_sales, uncosted, cogs, gross_profit, freight_income, freight_cost, fees, packaging,
      coalesce(gross_profit, 0) + coalesce(freight_income, 0) - freight_cost - fees - packaging]) as amount
  from days
),
sums as (
  select
    place, code, sum(amount) filter (where business_day >= :from and business_day < :to) as amount,
    sum(amount) filter (where business_day >= :prev_from and business_day < :prev_to) as previous, sum(amount) filter (where business_day >= :year_from and business_day < :year_to) as year_ago
  from lines
  group by place, code
),
-- where something was sold and no cost is known, profit is not zero but unknown
known as (
  select *, code in ('cogs', 'gross_profit', 'contribution') as needs_cost, max(case when code = 'net_sales' then amount end) over () as net_sales,
    max(case when code = 'net_sales' then previous end) over () is not null and max(case when code = 'cogs' then previous end) over () is null as unknown_before,
    max(case when code = 'net_sales' then year_ago end) over () is not null and max(case when code = 'cogs' then year_ago end) over () is null as unknown_then,
    max(case when code = 'net_sales' then amount end) over () is not null and max(case when code = 'cogs' then amount end) over () is null as unknown_now
  from sums
)
select code, cast(case when needs_cost and unknown_now then null else coalesce(amount, 0) end as decimal(18,2)) as amount, cast(coalesce(net_sales, 0) as decimal(18,2)) as net_sales,
  cast(case when cast(:prev_from as date) is null or (needs_cost and unknown_before) then null else coalesce(previous, 0) end as decimal(18,2)) as previous,
  cast(case when cast(:year_from as date) is null or (needs_cost and unknown_then) then null else coalesce(year_ago, 0) end as decimal(18,2)) as year_ago,
  case when code in ('net_sales', 'gross_profit', 'contribution', 'freight_income') then 'up' else 'none' end as good,
  case code when 'contribution' then 'total' when 'gross_profit' then 'result' else 'detail' end as line
from known
order by place

-- name: expenses
-- grain: one kind of expense that was ever booked, and the total, by the day of the posting
with legs as (
  select p.business_day, p.amount,
    case when a.number = '560101' then 'marketing' when a.number = '560102' then 'freight' when a.number in ('560103', '560302') then 'fees' when a.number = '560104' then 'packaging'
      when a.number = '560105' then 'rent' when a.number = '560106' then 'wages' else a.statement_line end as code
  from core.fct_ledger_posting as p
  join core.dim_account as a on a.account_id = p.account_id
  where p.entry_kind in ('posting', 'reversal') and p.business_day < :to and left(a.number, 4) in ('5403', '5601', '5602', '5603')
    and (cast(:store as bigint) is null or p.store_id = :store) and (cast(:channel as bigint) is null or p.channel_id = :channel)
),
sums as (
  select grouping(code) as is_total, code, coalesce(sum(amount) filter (where business_day >= :from), 0) as amount,
    case when cast(:prev_from as date) is not null then coalesce(sum(amount) filter (where business_day >= :prev_from and business_day < :prev_to), 0) end as previous,
    case when cast(:year_from as date) is not null then coalesce(sum(amount) filter (where business_day >= :year_from and business_day < :year_to), 0) end as year_ago
  from legs
  group by grouping sets ((code), ())
  having count(*) > 0
),
net as (
  select sum(net_sales) filter (where business_day >= :from and business_day < :to) as now, sum(net_sales) filter (where business_day >= :prev_from and business_day < :prev_to) as before,
    sum(net_sales) filter (where business_day >= :year_from and business_day < :year_to) as year_ago
  from marts.sales_by_day
  where (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
),
-- as in the income statement: what grew by a tenth and faster than sales; the three that cost most are marked
marked as (
  select code, col
  from (
    select code, 'change' as col, amount, previous as was, amount - cast(previous * now as double) / nullif(cast(before as double), 0) as excess from sums, net where is_total = 0
    union all select code, 'change_year', amount, s.year_ago, amount - cast(s.year_ago * now as double) / nullif(cast(net.year_ago as double), 0) from sums as s, net where is_total = 0
  )
  where was > 0 and amount * 10 > was * 11 and excess * 500 > (select now from net)
  order by excess desc, code, col limit 3
)
select
  coalesce(s.code, 'total') as code, cast(s.amount as decimal(18,2)) as amount, cast(coalesce(n.now, 0) as decimal(18,2)) as net_sales, cast(s.previous as decimal(18,2)) as previous,
  cast(s.year_ago as decimal(18,2)) as year_ago, case when is_total = 1 or exists (select 1 from marked as m where m.code = s.code and m.col = 'change') then 'down' else 'none' end as good_change,
  case when is_total = 1 or exists (select 1 from marked as m where m.code = s.code and m.col = 'change_year') then 'down' else 'none' end as good_change_year,
  case when is_total = 1 then 'total' else 'detail' end as line
from sums as s cross join net as n
order by is_total, list_position(['marketing', 'freight', 'fees', 'packaging', 'rent', 'wages', 'selling_expenses', 'administrative_expenses', 'finance_expenses', 'taxes_and_surcharges'], s.code)

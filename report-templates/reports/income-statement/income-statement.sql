-- part: sales
-- the lines of the statement that sales make, by day, store and channel
select business_day, store_id, channel_id, unnest(['gross_sales', 'discounts', 'returns', 'freight_income', 'cost_of_goods']) as code,
  unnest([gross_sales, discounts, returns, freight_income, coalesce(cogs, 0)]) as amount
from marts.sales_by_day

-- part: legs
-- the lines that the ledger alone tells, by day, store and channel
select
  p.business_day, p.store_id, p.channel_id,
  case
    when p.role = 'points_deferral' then 'points' when p.role = 'revenue_other' then 'other_income' when p.role = 'cogs_variance' then 'variances'
    when a.number = '560101' then 'marketing' when a.number = '560102' then 'freight' when a.number in ('560103', '560302') then 'fees'
    when a.number = '560104' then 'packaging' when a.number = '560105' then 'rent' when a.number = '560106' then 'wages'
    when a.statement_line = 'other_income' then 'other_gains'
    else a.statement_line
  end as code,
  case when a.class = 'revenue' and p.role is distinct from 'points_deferral' then -p.amount else p.amount end as amount
from core.fct_ledger_posting as p
join core.dim_account as a on a.account_id = p.account_id
where p.entry_kind in ('posting', 'reversal') and (a.class = 'expense' or a.statement_line = 'other_income' or p.role in ('points_deferral', 'revenue_other'))
  and p.role is distinct from 'cogs_goods' and p.role is distinct from 'cogs_return'

-- part: entries
-- both, as far as the period's end
select * from (select * from sales union all select * from legs)
where business_day < :to and (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)

-- name: facts
-- grain: one row, the values that sentences name
with net as (
  select sum(net_sales) as net_sales
  from marts.sales_by_day
  where business_day >= :from and business_day < :to and (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
),
profit as (
  select -sum(p.amount) as operating_profit
  from core.fct_ledger_posting as p
  join core.dim_account as a on a.account_id = p.account_id
  where p.business_day >= :from and p.business_day < :to and p.entry_kind in ('posting', 'reversal')
    and left(a.number, 4) in ('5001', '5051', '5401', '5403', '5601', '5602', '5603') and (cast(:store as bigint) is null or p.store_id = :store) and (cast(:channel as bigint) is null or p.channel_id = :channel)
)
select case when net_sales <> 0 then cast(cast(operating_profit as double) / cast(net_sales as double) as decimal(18,6)) end as operating_share
from net, profit

-- name: statement
-- grain: one line of the statement that was ever used, results among them; deductions and costs are positive and subtracted
-- with: sales, legs, entries
with codes as (
  select
    unnest(range(1, 28)) as place,
    unnest(['gross_sales', 'discounts', 'returns', 'net_sales', 'points', 'freight_income', 'other_income', 'revenue',
      'cost_of_goods', 'variances', 'statement_gross_profit', 'taxes_and_surcharges', 'marketing', 'freight', 'fees',
      'packaging', 'rent', 'wages', 'selling_expenses', 'administrative_expenses', 'finance_expenses',
      'operating_profit', 'other_gains', 'other_expenses', 'profit_before_tax', 'income_tax', 'net_profit']) as code,
    unnest([1, -1, -1, 0, -1, 1, 1, 0, -1, -1, 0, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0, 1, -1, 0, -1, 0]) as sign
),
sums as (
  select
    c.place, c.code, c.sign, count(e.amount) filter (where e.amount <> 0) as used,
    coalesce(sum(e.amount) filter (where e.business_day >= :from and e.business_day < :to), 0) as amount,
    case when cast(:prev_from as date) is not null then coalesce(sum(e.amount) filter (where e.business_day >= :prev_from and e.business_day < :prev_to), 0) end as previous,
    case when cast(:year_from as date) is not null then coalesce(sum(e.amount) filter (where e.business_day >= :year_from and e.business_day < :year_to), 0) end as year_ago,
    coalesce(sum(e.amount) filter (where e.business_day >= :year_start and e.business_day < :to), 0) as year_to_date
  from codes as c
  left join entries as e on e.code = c.code
  group by c.place, c.code, c.sign
),
lines as (
  -- each result is the sum of all lines above it
  select
    place, code, sign, used,
    case when sign = 0 then sum(sign * amount) over above else amount end as amount,
    case when sign = 0 then sum(sign * previous) over above else previous end as previous,
    case when sign = 0 then sum(sign * year_ago) over above else year_ago end as year_ago,
    case when sign = 0 then sum(sign * year_to_date) over above else year_to_date end as year_to_date
  from sums
  window above as (order by place)
),
net as (select amount as net_sales, previous as net_previous, year_ago as net_year_ago from lines where code = 'net_sales'),
-- costs that grew by a tenth and more, and faster than sales: the three that cost most are marked
grown as (
  select code, 'change' as col, amount, previous as before, amount - cast(previous * net_sales as double) / nullif(cast(net_previous as double), 0) as excess from lines, net where sign = -1
  union all
  select code, 'change_year', amount, year_ago, amount - cast(year_ago * net_sales as double) / nullif(cast(net_year_ago as double), 0) from lines, net where sign = -1
),
marked as (
  select code, col from grown, net
  where before > 0 and amount * 10 > before * 11 and excess * 500 > net_sales
  order by excess desc, code, col limit 3
)
select
  l.code,
  cast(l.amount as decimal(18,2)) as amount, cast(n.net_sales as decimal(18,2)) as net_sales, cast(l.previous as decimal(18,2)) as previous,
  cast(l.year_ago as decimal(18,2)) as year_ago, cast(l.year_to_date as decimal(18,2)) as year_to_date,
  case when l.sign = 0 then 'up' when exists (select 1 from marked as m where m.code = l.code and m.col = 'change') then 'down' else 'none' end as good_change,
  case when l.sign = 0 then 'up' when exists (select 1 from marked as m where m.code = l.code and m.col = 'change_year') then 'down' else 'none' end as good_change_year,
  case when l.code = 'net_profit' then 'total' when l.sign = 0 then 'result' else 'detail' end as line
from lines as l
cross join net as n
where l.sign = 0 or l.used > 0 or l.code in ('gross_sales', 'discounts', 'returns', 'cost_of_goods')
order by l.place

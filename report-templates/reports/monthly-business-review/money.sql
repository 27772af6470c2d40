-- name: risks
-- grain: one risk that the figures show at the end of the period, at most three, the largest amount first; the whole shop
with last as (select least(cast(:to as date) - 1, cast(:complete_through as date)) as day),
owed as (
  select role, sum(amount) as amount, min(business_day) filter (where amount > 0) as since
  from core.fct_ledger_posting
  where business_day < :to and role in ('cash', 'bank', 'psp_clearing', 'payable', 'vat_output', 'vat_input', 'vat_other', 'refund_due', 'receivable')
  group by role, order_id, case when order_id = 0 then document end
),
money as (
  select coalesce(sum(amount) filter (where role in ('cash', 'bank', 'psp_clearing')), 0) as cash,
    -coalesce(sum(amount) filter (where role not in ('cash', 'bank', 'psp_clearing', 'receivable')), 0) as debts,
    sum(amount) filter (where role = 'receivable') as receivables
  from owed
),
old as (select count(*) as items, sum(amount) as amount from owed, last where role = 'receivable' and amount > 0 and since < day - 60),
stock as (
  select h.product_id, h.stock_value, h.is_dead, p.abc_class = 'A' and sum(h.available) over (partition by h.product_id) <= 0 as is_short
  from marts.stock_health as h
  join last on h.business_day = last.day
  left join core.dim_product as p on p.product_id = h.product_id and p.is_current
),
dead as (select count(*) filter (where is_dead) as pools, sum(stock_value) filter (where is_dead) as amount, sum(stock_value) as whole from stock),
short as (
  select count(distinct s.product_id) as products, sum(s.net_sales) as amount
  from marts.product_sales as s, last
  where s.business_day > day - 28 and s.business_day <= day and s.product_id in (select product_id from stock where is_short)
),
sales as (select sum(net_sales) as net_sales, sum(net_sales_uncosted) as uncosted from marts.sales_by_day where business_day >= :from and business_day < :to),
found as (
  select 'debts' as kind, cast(null as bigint) as count, cash, debts, cast(null as double) as share, debts - cash as amount from money where debts > cash
  union all select 'receivables', items, null, null, cast(amount as double) / cast(receivables as double), amount from old, money where amount > 0 and receivables > 0
  union all select 'dead', pools, null, null, cast(amount as double) / cast(whole as double), amount from dead where amount > 0
  union all select 'short', products, null, null, null, amount from short where amount > 0
  union all select 'uncosted', null, null, null, cast(uncosted as double) / cast(net_sales as double), uncosted from sales where uncosted > 0 and net_sales > 0
)
select kind, kind as fact, kind as reason, count, cast(cash as decimal(18,2)) as cash, cast(debts as decimal(18,2)) as debts, cast(share as decimal(18,6)) as share,
  cast(amount as decimal(18,2)) as amount
from found
order by found.amount desc, kind
limit 3

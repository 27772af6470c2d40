-- name: reconciliation
-- grain: one step from gross profit over book gross profit to statement gross profit
with sums as (
  select
    coalesce(sum(net_sales), 0) as net_sales, coalesce(sum(net_sales_uncosted), 0) as uncosted, coalesce(sum(cogs), 0) as cogs, count(cogs) > 0 or sum(net_sales) is null as is_known,
    coalesce(sum(freight_income), 0) as freight
  from marts.sales_by_day
  where business_day >= :from and business_day < :to and (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
),
legs as (
  select
    coalesce(sum(p.amount) filter (where p.role = 'cogs_variance'), 0) as variances,
    coalesce(sum(p.amount) filter (where p.role = 'points_deferral'), 0) as points,
    coalesce(sum(-p.amount) filter (where p.role = 'revenue_other'), 0) as other
  from core.fct_ledger_posting as p
  where p.business_day >= :from and p.business_day < :to and p.entry_kind in ('posting', 'reversal') and (cast(:store as bigint) is null or p.store_id = :store) and (cast(:channel as bigint) is null or p.channel_id = :channel)
),
steps as (
  select 1 as place, 'gross_profit' as code, case when is_known then net_sales - uncosted - cogs end as amount, 'detail' as line from sums
  union all select 2, 'uncosted', case when is_known then uncosted else net_sales end, 'detail' from sums
  union all select 3, 'variances', -variances, 'detail' from legs
  union all select 4, 'ledger_gross_profit', net_sales - cogs - variances, 'result' from sums, legs
  union all select 5, 'points', -points, 'detail' from legs
  union all select 6, 'freight', freight, 'detail' from sums
  union all select 7, 'other', other, 'detail' from legs
  union all select 8, 'statement_gross_profit', net_sales - cogs - variances - points + freight + other, 'total' from sums, legs
)
select code, cast(amount as decimal(18,2)) as amount, line from steps order by place

-- name: notes
-- grain: one thing that a reader of the statement has to know
with sums as (
  select
    coalesce(sum(net_sales_uncosted), 0) as amount, coalesce(sum(net_sales), 0) as net_sales
  from marts.sales_by_day
  where business_day >= :from and business_day < :to and (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
)
select 'uncosted' as kind, 'uncosted' as fact, 'uncosted' as reason, cast(amount as decimal(18,2)) as amount,
  case when net_sales <> 0 then cast(cast(amount as double) / cast(net_sales as double) as decimal(18,6)) end as share
from sums
where amount <> 0

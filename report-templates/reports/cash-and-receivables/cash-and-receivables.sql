-- part: item
-- one open item for each order, or document where there is no order; the ledger has them for the whole shop; aged from the day on which it was first owed
select p.order_id, p.customer_id, min(p.business_day) filter (where p.amount > 0) as since, sum(p.amount) as amount
from core.fct_ledger_posting as p
where p.role = 'receivable' and p.business_day < :to
group by p.order_id, p.customer_id, case when p.order_id = 0 then p.document end
having sum(p.amount) <> 0

-- name: facts
-- grain: one row, the values that sentences name
-- with: item
select
  cast(coalesce(sum(amount) filter (where amount > 0 and since < cast(:to as date) - 61), 0) as decimal(18,2)) as old,
  count(*) filter (where amount > 0) as items
from item

-- name: accounts
-- grain: one money account, from its opening balance to its closing balance, and the total; the whole shop
with days as (
  select *, row_number() over (partition by account_id order by business_day) as first, row_number() over (partition by account_id order by business_day desc) as last
  from marts.cash_by_day
  where business_day >= :from and business_day < :to
),
summed as (
  select
    grouping(account_id) as is_total, account_id, sum(opening) filter (where first = 1) as opening, sum(received) as received, sum(refunded) as refunded,
    -sum(paid) as paid, sum(fees) as fees, sum(closing) filter (where last = 1) as closing
  from days
  group by grouping sets ((account_id), ())
)
select
  case when is_total = 1 then 'total' else a.number || ' ' || coalesce(case :lang when 'zh-CN' then a.name_zh_cn when 'zh-TW' then a.name_zh_tw else a.name_en end, a.name, a.number) end as name,
  cast(coalesce(opening, 0) as decimal(18,2)) as opening, cast(coalesce(received, 0) as decimal(18,2)) as received, cast(coalesce(refunded, 0) as decimal(18,2)) as refunded,
  cast(coalesce(paid, 0) as decimal(18,2)) as paid, cast(coalesce(fees, 0) as decimal(18,2)) as fees, cast(coalesce(closing, 0) as decimal(18,2)) as closing,
  case when is_total = 1 then 'total' else 'detail' end as line
from summed as s
left join core.dim_account as a on a.account_id = s.account_id
order by is_total, a.number

-- name: days
-- grain: one of the 90 days that end with the period's last known one
with last as (select least(cast(:to as date) - 1, cast(:complete_through as date)) as day)
select d.date as day, cast(sum(c.closing) as decimal(18,2)) as closing
from last as l
join core.dim_date as d on d.date > l.day - 90 and d.date <= l.day
left join marts.cash_by_day as c on c.business_day = d.date
group by d.date
order by d.date

-- name: ages
-- grain: one step of age since the goods were shipped, what customers have paid too much, and the total
-- with: item
with aged as (
  select
    case
      when amount < 0 then 5 when cast(:to as date) - 1 - since <= 30 then 1 when cast(:to as date) - 1 - since <= 60 then 2
      when cast(:to as date) - 1 - since <= 90 then 3 else 4
    end as place,
    amount
  from item
),
steps as (select unnest([1, 2, 3, 4, 5]) as place, unnest(['to_30', 'to_60', 'to_90', 'over_90', 'credits']) as code)
select case when grouping(s.place) = 1 then 'total' else any_value(s.code) end as code, count(a.amount) as items, cast(coalesce(sum(a.amount), 0) as decimal(18,2)) as amount,
  case when grouping(s.place) = 1 then 'total' else 'detail' end as line
from steps as s
left join aged as a on a.place = s.place
where exists (select 1 from item)
group by grouping sets ((s.place), ())
having count(*) > 0
order by grouping(s.place), s.place

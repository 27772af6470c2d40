-- name: debtors
-- grain: one of the ten customers who owe most, by pseudonym, the others together, and the total
-- with: item
with debtor as (
  select customer_id, sum(amount) as amount, min(since) filter (where amount > 0) as since, count(*) filter (where amount > 0) as items
  from item
  group by customer_id
),
placed as (select *, row_number() over (order by amount desc, customer_id) as place, count(*) over () as known from debtor where amount <> 0),
shown as (select *, case when place <= 10 or known = 11 then place else 12 end as slot, place > 10 and known > 11 as is_other from placed),
summed as (
  select grouping(slot) as is_total, slot, bool_or(is_other) as is_other, count(*) as others, any_value(customer_id) as customer_id, sum(items) as items, min(since) as since, sum(amount) as amount
  from shown
  group by grouping sets ((slot), ())
)
select
  case when is_total = 1 then 'total' when is_other then 'others' when s.customer_id = 0 then 'none' else coalesce(c.pseudonym, cast(s.customer_id as varchar)) end as name, others, items,
  strftime(since, '%Y-%m-%d') as since, cast(:to as date) - 1 - since as days, cast(amount as decimal(18,2)) as amount,
  case when is_total = 1 then 'total' when is_other then 'other' else 'detail' end as line
from summed as s
left join core.dim_customer as c on c.customer_id = s.customer_id and c.is_current
where others > 0
order by is_total, slot

-- name: settlement
-- grain: one payment provider with what was recorded and what its statements have settled so far, and the total
with recorded as (
  select coalesce(provider, '–') as provider, kind, case kind when 'capture' then amount else -amount end as amount, settled_day
  from core.fct_payment
  where method = 'gateway' and business_day < :to and (cast(:store as bigint) is null or store_id = :store) and (cast(:channel as bigint) is null or channel_id = :channel)
)
select
  case when grouping(provider) = 1 then 'total' else provider end as provider,
  cast(coalesce(sum(amount) filter (where kind = 'capture'), 0) as decimal(18,2)) as captured, cast(coalesce(sum(-amount) filter (where kind <> 'capture'), 0) as decimal(18,2)) as refunded,
  cast(sum(amount) as decimal(18,2)) as recorded, cast(sum(amount) filter (where settled_day < :to) as decimal(18,2)) as settled,
  cast(case when count(settled_day) filter (where settled_day < :to) > 0 then coalesce(sum(amount) filter (where settled_day is null or settled_day >= :to), 0) end as decimal(18,2)) as difference,
  case when grouping(provider) = 1 then 'total' else 'detail' end as line
from recorded
where exists (select 1 from recorded)
group by grouping sets ((provider), ())
having count(*) > 0
order by grouping(provider), recorded desc, provider

-- name: owed
-- grain: one kind of debt to customers, and the total
with kinds as (
  select unnest([1, 2, 3, 4, 5]) as place, unnest(['prepayments', 'gift_cards', 'store_credit', 'points', 'refunds']) as code,
    unnest(['customer_prepayment', 'gift_card_liability', 'store_credit', 'points_liability', 'refund_due']) as role
),
legs as (
  select p.role, -p.amount as amount, p.business_day
  from core.fct_ledger_posting as p
  where p.role in (select role from kinds) and p.business_day < :to
)
select
  case when grouping(k.place) = 1 then 'total' else any_value(k.code) end as code,
  cast(coalesce(sum(l.amount) filter (where l.business_day < :from), 0) as decimal(18,2)) as opening,
  cast(coalesce(sum(l.amount), 0) as decimal(18,2)) as amount,
  case when grouping(k.place) = 1 then 'total' else 'detail' end as line
from kinds as k
left join legs as l on l.role = k.role
group by grouping sets ((k.place), ())
order by grouping(k.place), k.place

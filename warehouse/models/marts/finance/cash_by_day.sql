-- grain: one row per day and cash, bank or clearing account, from its first posting on
with undone as (
    select distinct entry_id, event_kind
    from core.fct_ledger_posting
    where entry_id in (select reversal_of from core.fct_ledger_posting where entry_kind = 'reversal')
),
leg as (
    select
        j.business_day, j.account_id, coalesce(u.event_kind, j.event_kind) as event_kind, j.amount,
        -- what is taken back of a receipt lowers the receipts, and does not count as paid
        case when j.entry_kind = 'reversal' then -1 else 1 end as sense
    from core.fct_ledger_posting as j
    join core.dim_account as a on a.account_id = j.account_id
    left join undone as u on u.entry_id = j.reversal_of
    where a.number like '1001%' or a.number like '1002%' or a.number like '1012%'
),
moved as (
    select
        business_day, account_id,
        sum(amount) as change,
        sum(case when event_kind = 'opening_balances' then amount else 0 end) as opened,
        sum(case when event_kind not in ('opening_balances', 'refund_paid') and amount * sense > 0 then amount else 0 end)
            as received,
        sum(case when event_kind = 'refund_paid' then -amount else 0 end) as refunded,
        sum(case when event_kind not in ('opening_balances', 'refund_paid') and amount * sense < 0 then -amount else 0 end)
            as paid
    from leg
    group by business_day, account_id
),
balance as (
    select
        moved.*,
        sum(change) over (partition by account_id order by business_day
            rows between unbounded preceding and current row) as closing,
        lead(business_day) over (partition by account_id order by business_day) as next_day
    from moved
),
-- a day without a posting has the balance of the day before
days as (
    select b.*, d.date as day, d.date = b.business_day as is_active
    from balance as b
    cross join load_context as c
    join core.dim_date as d
        on d.date = b.business_day
        or (d.date > b.business_day and d.date < coalesce(b.next_day, date '9999-12-31') and d.date <= c.complete_through)
)
select
    day as business_day,
    account_id,
    cast(case when is_active then closing - change + opened else closing end as decimal(18,2)) as opening,
    cast(case when is_active then received else 0 end as decimal(18,2)) as received,
    cast(case when is_active then refunded else 0 end as decimal(18,2)) as refunded,
    cast(case when is_active then paid else 0 end as decimal(18,2)) as paid,
    cast(0 as decimal(18,2)) as fees,
    cast(closing as decimal(18,2)) as closing
from days

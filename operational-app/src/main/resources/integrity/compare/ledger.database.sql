select
    e.business_day,
    coalesce(p.store_id, 0) as store_id,
    coalesce(p.channel_id, 0) as channel_id,
    p.account_id,
    count(*) as legs,
    sum(p.amount) as amount
from ledger.posting as p
join ledger.entry as e using (entry_id)
where p.changed_xid::text::bigint < :horizon
group by e.business_day, p.store_id, p.channel_id, p.account_id

select
    p.business_day,
    coalesce(a.store_id, 0) as store_id,
    coalesce(a.channel_id, 0) as channel_id,
    count(*) as payments,
    coalesce(sum(p.amount) filter (where p.kind = 'capture'), 0) as captured,
    coalesce(sum(p.amount) filter (where p.kind = 'refund'), 0) as refunded
from payments.payment as p
join payments.order_account as a using (account_id)
where p.changed_xid::text::bigint < :horizon
group by p.business_day, a.store_id, a.channel_id

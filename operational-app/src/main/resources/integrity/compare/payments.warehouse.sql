select
    business_day,
    store_id,
    channel_id,
    count(*) as payments,
    coalesce(sum(amount) filter (where kind = 'capture'), 0) as captured,
    coalesce(sum(amount) filter (where kind = 'refund'), 0) as refunded
from core.fct_payment
where source_xid < ?
group by business_day, store_id, channel_id

select
    business_day,
    store_id,
    channel_id,
    account_id,
    count(*) as legs,
    sum(amount) as amount
from core.fct_ledger_posting
where source_xid < ?
group by business_day, store_id, channel_id, account_id

create view extract.ledger_posting as
select
    p.entry_id,
    e.entry_no,
    p.leg_no,
    p.account_id,
    p.role,
    e.entry_kind,
    e.event_kind,
    e.document,
    coalesce(p.store_id, 0) as store_id,
    coalesce(p.channel_id, 0) as channel_id,
    coalesce(p.order_id, 0) as order_id,
    coalesce(p.product_id, 0) as product_id,
    coalesce(p.customer_id, 0) as customer_id,
    coalesce(p.campaign_id, 0) as campaign_id,
    coalesce(e.reversal_of, 0) as reversal_of,
    p.amount,
    e.business_day,
    e.event_at,
    e.currency,
    e.exchange_rate,
    p.changed_xid::text::bigint as source_xid
from ledger.posting as p
join ledger.entry as e using (entry_id);

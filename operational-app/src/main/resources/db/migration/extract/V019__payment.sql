-- Money of orders that came in or went back, both positive; an order from before the books began is order 0.
create view extract.payment as
select
    p.payment_id,
    coalesce(a.order_id, 0) as order_id,
    a.order_no,
    a.customer_id,
    coalesce(a.channel_id, 0) as channel_id,
    coalesce(a.store_id, 0) as store_id,
    p.kind,
    p.method,
    p.provider,
    null::date as settled_day,
    p.amount,
    0::numeric(18, 2) as fee_amount,
    p.business_day,
    p.event_at,
    s.currency,
    1::numeric(18, 8) as exchange_rate,
    p.changed_xid::text::bigint as source_xid
from payments.payment as p
join payments.order_account as a using (account_id)
cross join settings.shop as s;

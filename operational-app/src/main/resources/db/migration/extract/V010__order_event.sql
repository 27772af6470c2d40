create view extract.order_event as
select
    e.event_id,
    e.order_id,
    o.store_id,
    o.channel_id,
    e.line_no,
    e.event_kind,
    e.actor_id,
    e.cause,
    e.demand_quantity,
    e.demand_amount,
    e.cancelled_quantity,
    e.cancelled_amount,
    e.business_day,
    e.event_at,
    o.currency,
    o.exchange_rate,
    e.changed_xid::text::bigint as source_xid
from orders.order_event as e
join orders.sales_order as o using (order_id);

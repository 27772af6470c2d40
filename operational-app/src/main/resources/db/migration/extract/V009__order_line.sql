-- What is taken from the order never changes, so the mark of the line is the mark of the row;
-- whoever places a draft writes its lines again.
create view extract.order_line as
select
    l.order_id,
    o.order_no,
    l.line_no,
    l.product_id,
    o.customer_id,
    o.channel_id,
    o.store_id,
    coalesce(l.campaign_id, 0) as campaign_id,
    o.business_day,
    o.event_at,
    o.currency,
    o.exchange_rate,
    l.quantity,
    l.unit_price,
    l.gross_amount,
    l.discount_amount,
    l.demand_amount,
    l.tax_amount,
    l.cancelled_quantity,
    l.cancelled_amount,
    l.shipped_quantity,
    l.shipped_amount,
    l.returned_quantity,
    l.returned_amount,
    l.cost_amount,
    l.changed_xid::text::bigint as source_xid
from orders.order_line as l
join orders.sales_order as o using (order_id)
where o.fulfilment_state <> 'draft';

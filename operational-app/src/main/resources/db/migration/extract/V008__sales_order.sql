create view extract.sales_order as
select
    order_id,
    order_no,
    store_id,
    channel_id,
    customer_id,
    employee_id,
    business_day,
    event_at,
    currency,
    exchange_rate,
    payment_state,
    fulfilment_state,
    after_sale_state,
    terms,
    first_ship_day,
    complete_day,
    cancel_day,
    local_hour::int as local_hour,
    units,
    committed_amount,
    freight_amount,
    tax_amount,
    total_amount,
    changed_xid::text::bigint as source_xid
from orders.sales_order
where fulfilment_state <> 'draft';

select
    business_day,
    store_id,
    channel_id,
    count(*) as orders,
    sum(units) as units,
    sum(committed_amount) as committed_amount,
    sum(freight_amount) as freight_amount,
    sum(tax_amount) as tax_amount,
    sum(total_amount) as total_amount,
    bool_or(changed_xid::text::bigint >= :horizon) as is_touched
from orders.sales_order
where fulfilment_state <> 'draft'
group by business_day, store_id, channel_id

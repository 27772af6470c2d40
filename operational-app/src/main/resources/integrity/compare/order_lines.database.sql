select
    o.business_day,
    o.store_id,
    o.channel_id,
    count(*) as lines,
    sum(l.quantity) as quantity,
    sum(l.gross_amount) as gross_amount,
    sum(l.discount_amount) as discount_amount,
    sum(l.demand_amount) as demand_amount,
    sum(l.tax_amount) as tax_amount,
    sum(l.cancelled_amount) as cancelled_amount,
    sum(l.shipped_amount) as shipped_amount,
    sum(l.returned_amount) as returned_amount,
    sum(l.cost_amount) as cost_amount,
    bool_or(l.changed_xid::text::bigint >= :horizon) as is_touched
from orders.order_line as l
join orders.sales_order as o using (order_id)
where o.fulfilment_state <> 'draft'
group by o.business_day, o.store_id, o.channel_id

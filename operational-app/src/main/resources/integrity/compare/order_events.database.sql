select
    e.business_day,
    o.store_id,
    o.channel_id,
    count(*) as events,
    sum(e.demand_quantity) as demand_quantity,
    sum(e.demand_amount) as demand_amount,
    sum(e.cancelled_quantity) as cancelled_quantity,
    sum(e.cancelled_amount) as cancelled_amount
from orders.order_event as e
join orders.sales_order as o using (order_id)
where e.changed_xid::text::bigint < :horizon
group by e.business_day, o.store_id, o.channel_id

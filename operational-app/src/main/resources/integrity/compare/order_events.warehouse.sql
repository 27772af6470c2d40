select
    business_day,
    store_id,
    channel_id,
    count(*) as events,
    sum(demand_quantity) as demand_quantity,
    sum(demand_amount) as demand_amount,
    sum(cancelled_quantity) as cancelled_quantity,
    sum(cancelled_amount) as cancelled_amount
from core.fct_order_event
where source_xid < ?
group by business_day, store_id, channel_id
